/**
 * Reads a list of people as spreadsheets write it: UTF-8 with or without a byte order mark, separated by comma, semicolon or
 * tab (whatever the first line has most), quoted by RFC 4180. Pure: nothing is known here of accounts and courses.
 */
import { parse } from 'csv-parse/sync';
import { AppError } from '../errors.js';
import type { CourseRole } from '../store/enrolments.js';
import { normaliseEmail } from '../store/users.js';

export const maxLines = 5_000;
const maxRecordBytes = 8 * 1024;

export interface LineError {
  /** As the file calls it; empty: the whole line. */
  column: string;
  message: string;
  /** The way out. */
  hint: string;
}

export interface RosterLine {
  /** In the file, from 1; the header is line 1. */
  line: number;
  email: string;
  name: string;
  /** Undefined: the column is missing or empty. */
  section: string | undefined;
  /** Undefined: the column is missing or empty. */
  role: CourseRole | undefined;
  errors: LineError[];
}

export interface RosterFile {
  lines: RosterLine[];
  /** Columns that mean nothing here. */
  ignored: string[];
}

type Column = 'email' | 'name' | 'section' | 'role';

/** Header to column, lower case. */
const headers: Record<string, Column> = {
  'email': 'email', 'e-mail': 'email', 'mail': 'email', 'email address': 'email', 'e-mail address': 'email', '邮箱': 'email', '电子邮件': 'email',
  'name': 'name', 'full name': 'name', '姓名': 'name', 'section': 'section', 'group': 'section', '班级': 'section', 'role': 'role', '角色': 'role',
};
const roles: Record<string, CourseRole> = { 'learner': 'learner', 'student': 'learner', 'instructor': 'instructor', 'teacher': 'instructor' };
const emailPattern = /^[^\s@<>,;:"'()[\]\\]{1,64}@[^\s@<>,;:"'()[\]\\]+\.[^\s@<>,;:"'()[\]\\]+$/;

/** Throws `invalid-request` where the file as a whole cannot be read. */
export function readRoster(text: string): RosterFile {
  const records = readRecords(text);
  const [header, ...rest] = records;
  if (header === undefined) throw new AppError('invalid-request', 'The file is empty. Its first line names the columns: email, name, section, role.');
  if (rest.length > maxLines) throw new AppError('invalid-request', `The file has ${rest.length} lines; at most ${maxLines} at once. Split it.`);
  const columns = header.record.map((title) => headers[title.toLowerCase()]);
  if (!columns.includes('email')) throw new AppError('invalid-request', `The first line has no column "email"; it has ${header.record.map((title) => JSON.stringify(title.slice(0, 40))).join(', ').slice(0, 500)}.`);
  const twice = columns.find((column, place) => column !== undefined && columns.indexOf(column) !== place);
  if (twice !== undefined) throw new AppError('invalid-request', `The first line has two columns for "${twice}". Remove one.`);
  const lines = rest.map(({ record, line }) => readLine(record, line, header.record, columns));
  markRepeated(lines);
  return { lines, ignored: header.record.filter((_title, place) => columns[place] === undefined) };
}

interface NumberedRecord { record: string[]; line: number }

function readRecords(text: string): NumberedRecord[] {
  try {
    const rows: unknown = parse(text, { bom: true, delimiter: delimiterOf(text), relaxColumnCount: true, skipEmptyLines: true, trim: true, maxRecordSize: maxRecordBytes, info: true, to: maxLines + 2 });
    // With `info` each row is {record, info}; the library's types say string[].
    return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
    const words = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new AppError('invalid-request', `The file is not CSV${line}: ${words}. A quote inside a quoted field is written twice.`, { cause: error });
  }
}

function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark;
}

function readLine(record: string[], line: number, titles: string[], columns: (Column | undefined)[]): RosterLine {
  const cell = (column: Column): string => record[columns.indexOf(column)] ?? '';
  const title = (column: Column): string => titles[columns.indexOf(column)] ?? column;
  const errors: LineError[] = [];
  const wrong = (column: Column, message: string, hint: string): void => { errors.push({ column: title(column), message, hint }); };
  if (record.length > columns.length) errors.push({ column: '', message: `The line has ${record.length} fields, the first line ${columns.length}`, hint: 'Put a field with a separator in it into quotes' });
  const email = normaliseEmail(cell('email'));
  if (!emailPattern.test(email) || email.length > 254) wrong('email', email === '' ? 'There is no address' : `${JSON.stringify(email.slice(0, 80))} is no e-mail address`, 'Write it as name@example.org');
  const [name, section] = [cell('name'), cell('section')];
  if (!isText(name, 200)) wrong('name', 'The name is longer than 200 characters, or has control characters', 'Shorten it');
  if (!isText(section, 100)) wrong('section', 'The section is longer than 100 characters, or has control characters', 'Shorten it');
  const role = roles[cell('role').toLowerCase()];
  if (role === undefined && cell('role') !== '') wrong('role', `${JSON.stringify(cell('role').slice(0, 40))} is no role`, 'Write learner or instructor, or leave it empty: as it is, and a learner for who is new');
  return { line, email, name, section: section === '' ? undefined : section, role, errors };
}

function isText(text: string, most: number): boolean {
  return text.length <= most && !/\p{Cc}/u.test(text);
}

function markRepeated(lines: RosterLine[]): void {
  const first = new Map<string, number>();
  for (const { email, line, errors } of lines) {
    const before = first.get(email);
    if (before === undefined) first.set(email, line);
    else if (email !== '') errors.push({ column: 'email', message: `The address stands in line ${before} already`, hint: 'Keep one of the two lines' });
  }
}
