/** Points: partial credit by weight, and what hints cost. */
import type { LabDocument, Task } from '../labs/schema.js';
import type { CheckResult, GradeResult } from './result.js';

/** The task's points in proportion to the weight of the checks that passed. */
export function scoreOf(task: Task, checks: CheckResult[]): Pick<GradeResult, 'passed' | 'score' | 'maxScore'> {
  const total = sum(checks.map(({ weight }) => weight));
  const earned = sum(checks.filter(({ passed }) => passed).map(({ weight }) => weight));
  const passed = checks.length > 0 && checks.every((check) => check.passed);
  return { passed, score: passed ? task.points : cents(task.points * (total === 0 ? 0 : earned / total)), maxScore: task.points };
}

/** What is left after hints: they never take more than the lab's share of the task's points, nor go below zero. */
export function afterHints(score: number, task: Task, costs: number[], grading: LabDocument['grading']): number {
  const most = task.points * grading.hintPenaltyMaxPercent / 100;
  return cents(Math.max(0, score - Math.min(sum(costs), most)));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function cents(points: number): number {
  return Math.round(points * 100) / 100;
}
