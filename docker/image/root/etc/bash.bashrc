# Interactive shells. The prompt names the host (or the pod), so that nobody types into the wrong one.
case $- in *i*) ;; *) return ;; esac

PS1='\u@\H:\w\$ '
PROMPT_DIRTRIM=3
HISTCONTROL=ignoreboth
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

# Completion costs tens of milliseconds to load: the first Tab pays, not every prompt.
__load_completion_once() {
  complete -r -D
  . /usr/share/bash-completion/bash_completion
  return 124 # bash: "the completion has changed, try again"
}
complete -D -F __load_completion_once
