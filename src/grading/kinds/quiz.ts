import type { CheckOf } from '../../labs/checks.js';
import type { Prepare } from '../needs.js';

/** Exactly the right options are chosen. The evidence does not tell which they are. */
export const prepareQuiz: Prepare<CheckOf<'quiz'>> = (check, { quizzes }) => ({
  needs: {},
  judge: ({ answers }) => {
    const expected = `the right answer to ${check.quiz}`;
    const quiz = quizzes.find(({ id }) => id === check.quiz);
    if (!quiz) return { holds: null, expected, seen: `the lab has no question ${check.quiz}` };
    const chosen = Object.hasOwn(answers, check.quiz) ? answers[check.quiz] ?? [] : [];
    if (chosen.length === 0) return { holds: false, expected, seen: 'no answer yet' };
    const holds = quiz.options.every(({ id, right }) => right === chosen.includes(id)) && chosen.every((id) => quiz.options.some((option) => option.id === id));
    return { holds, expected, seen: `the answer ${chosen.join(', ').slice(0, 200)}` };
  },
});
