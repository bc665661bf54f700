/** What lint finds. */
export interface Problem {
  level: 'error' | 'warning';
  /** A path in `lab.yaml`, or a guide and its line. */
  where: string;
  message: string;
}
