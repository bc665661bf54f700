# Interactive shells. The prompt names the host (or the pod), so that nobody types into the wrong one.
case $- in *i*) ;; *) return ;; esac

PS1='\u@\H:\w\$ '
PROMPT_DIRTRIM=3
HISTCONTROL=ignoredups
HISTSIZE=2000
shopt -s checkwinsize histappend

export EDITOR=nano PAGER=less LESS=-R MAN_DISABLE_SECCOMP=1

# `auto`, so that colour never reaches a pipe or a file.
alias ip='ip -color=auto'
alias bridge='bridge -color=auto'
alias tc='tc -color=auto'
alias ls='ls --color=auto'
alias ll='ls -l'
alias grep='grep --color=auto'

# Each command that has ended is told in a sequence which terminals ignore, for the learner's own timeline: when it began (µs),
# how it ended, what was typed. PS0 is expanded before a command runs, in this very shell.
PS0='${PS1:$((__began = ${EPOCHREALTIME/[.,]/}, 0)):0}'
__tell() {
  local status=$? line
  [ -n "${__began-}" ] || return "$status"
  line=$(HISTTIMEFORMAT='' history 1)
  line=${line#*[0-9][ \*] }
  printf '\e]7711;%s;%s;%.400s\a' "$__began" "$status" "${line//[[:cntrl:]]/ }"
  __began=
  return "$status"
}
PROMPT_COMMAND=__tell

# Completion costs tens of milliseconds to load: the first Tab pays, not every prompt.
__load_completion_once() {
  complete -r -D
  . /usr/share/bash-completion/bash_completion
  return 124 # bash: "the completion has changed, try again"
}
complete -D -F __load_completion_once
