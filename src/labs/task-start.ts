/** How a lab is brought to where one of its tasks begins. */
import type { Step, Task } from './schema.js';

/** Tasks that must be done before this one, in the lab's order. */
export function tasksBefore(tasks: readonly Task[], { needs }: Task): Task[] {
  const wanted = new Set<string>();
  const visit = (ids: string[]): void => ids.forEach((id) => {
    if (wanted.has(id)) return;
    wanted.add(id);
    visit(tasks.find((each) => each.id === id)?.needs ?? []);
  });
  visit(needs);
  return tasks.filter(({ id }) => wanted.has(id));
}

/** In a lab that is fresh: what a learner has done who comes to the task, and what the service has. */
export function stepsToStart(tasks: readonly Task[], task: Task): Step[] {
  return [...tasksBefore(tasks, task).flatMap(({ fault = [], solution }) => [...fault, ...solution]), ...task.fault ?? []];
}
