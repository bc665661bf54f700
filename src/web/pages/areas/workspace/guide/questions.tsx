/** Questions of a guide. What is answered is kept, and sent with the next check of a task. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { locale } from '../../../lib/preferences.js';
import { useLoad } from '../../../lib/use-load.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Field } from '../../../ui/field.js';
import { Button } from '../../../ui/ui.js';
import { askedWords, type AskedValue } from '../../walks/asked.js';
import { texts as walkTexts } from '../../walks/texts.js';
import { nameOf, useWorkspace } from '../context.js';
import { loadTargets } from '../terminals/targets.js';
import { Markdown } from './markdown.js';
import { texts } from './texts.js';

type Guide = Schemas['Guide'];

export function Quiz({ id }: { id: string }): JSX.Element | null {
  const { guide, answers, answer, mine } = useWorkspace();
  const text = texts();
  const quiz = guide.value?.quizzes.find((one) => one.id === id);
  if (quiz === undefined) return null;
  const chosen = answers.value[id] ?? [];
  const choose = (option: string): void => { answer(id, quiz.several ? toggled(chosen, option) : [option]); };
  return (
    <fieldset class="question" data-testid={`quiz-${id}`}>
      <legend><span class="question-kind">{text.question}</span>{quiz.question}</legend>
      {quiz.options.map((option) => (
        <label key={option.id} class="option">
          <input type={quiz.several ? 'checkbox' : 'radio'} name={`quiz-${id}`} value={option.id} checked={chosen.includes(option.id)} disabled={!mine} onChange={() => { choose(option.id); }} />
          <span>{option.text}</span>
        </label>
      ))}
      {chosen.length > 0 && (quiz.graded ? <p class="muted small" role="status">{text.gradedAnswer}</p> : mine && <Verdict key={chosen.join(' ')} id={id} chosen={chosen} />)}
    </fieldset>
  );
}

function toggled(chosen: readonly string[], option: string): string[] {
  return chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
}

/** What no check asks for is judged at once. */
function Verdict({ id, chosen }: { id: string; chosen: readonly string[] }): JSX.Element | null {
  const { id: sessionId } = useWorkspace();
  const text = texts();
  const verdict = useLoad(() => data(api.POST('/v1/sessions/{id}/quizzes/{quizId}/answers', { params: { path: { id: sessionId, quizId: id } }, body: { options: [...chosen], locale: locale.value } })), locale.value);
  if (verdict.value === undefined) return null;
  const { right, explanation } = verdict.value;
  return <div class={right ? 'verdict verdict-good' : 'verdict'} role="status"><strong>{right ? text.answerRight : text.answerWrong}</strong>{explanation !== null && <Markdown text={explanation} />}</div>;
}

export function Prediction({ prediction }: { prediction: Guide['predictions'][number] }): JSX.Element {
  return (
    <fieldset class="question">
      <legend><span class="question-kind">{texts().prediction}</span>{prediction.question}</legend>
      {prediction.ask === 'path' ? <PathAnswer id={prediction.id} /> : <ValueAnswer id={prediction.id} at={prediction.ask} />}
    </fieldset>
  );
}

function PathAnswer({ id }: { id: string }): JSX.Element {
  const { id: sessionId, answers, answer, session } = useWorkspace();
  const text = texts();
  const [places, setPlaces] = useState<readonly string[]>([]);
  const ready = session.value?.state === 'ready';
  useEffect(() => { if (ready) loadTargets(sessionId).then((all) => { setPlaces(all.filter(({ container }) => container === undefined).map(nameOf)); }, toastProblem); }, [ready]);
  const path = answers.value[id] ?? [];
  return (
    <div class="path-answer">
      <p class="muted small">{text.path}</p>
      <div class="row" role="group" aria-label={text.addPlace}>{places.map((place) => <Button key={place} small onClick={() => { answer(id, [...path, place]); }}>{place}</Button>)}</div>
      <p class="path" role="status" aria-label={text.yourPath}>{path.length === 0 ? <span class="muted">{text.emptyPath}</span> : path.map((place, index) => <span key={index}>{index > 0 && ' → '}<code>{place}</code></span>)}</p>
      {path.length > 0 && <div class="row"><Button small kind="quiet" onClick={() => { answer(id, path.slice(0, -1)); }}>{text.removeLast}</Button><Button small kind="quiet" onClick={() => { answer(id, []); }}>{text.clear}</Button></div>}
    </div>
  );
}

function ValueAnswer({ id, at }: { id: string; at: AskedValue }): JSX.Element {
  const { answers, answer, mine } = useWorkspace();
  return (
    <Field label={texts().value} note={askedWords(at, walkTexts())}>
      {(ids) => <input {...ids} value={answers.value[id]?.[0] ?? ''} disabled={!mine} autocomplete="off" spellcheck={false} onInput={({ currentTarget: { value } }) => { answer(id, value.trim() === '' ? [] : [value.trim()]); }} />}
    </Field>
  );
}
