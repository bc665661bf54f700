/** The Chinese of errors that a platform's frame may show. What is refused to a person has its own sentence (`text`); here is the rest. */
import type { AppError, ErrorCode } from '../../errors.js';
import type { Words } from '../../topology/words.js';

export type PageLocale = keyof Words;

/** The browser's first language, as the scripts of these pages go by `navigator.language`. */
export function localeOf(acceptLanguage: string | undefined): PageLocale {
  return (acceptLanguage ?? '').trim().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

const chinese: Partial<Record<ErrorCode, { title: string; detail?: string }>> = {
  'lti-refused': { title: '学习平台的消息被拒绝' },
  'lti-platform-failed': { title: '学习平台没有正常响应', detail: '学习平台没有正常响应。请在课程中重新开始。' },
  'invalid-request': { title: '请求无效', detail: '学习平台发来的消息不完整或有误。请告知平台的管理员。' },
  'not-permitted': { title: '没有权限' },
  'not-found': { title: '这里没有内容', detail: '这里没有内容。请在课程中重新开始。' },
  'conflict': { title: '与已有的内容冲突', detail: '与已有的内容冲突。请告知服务的管理员。' },
  'course-archived': { title: '课程已归档', detail: '此课程已归档。' },
  'too-many-requests': { title: '请求过多', detail: '请求过多。请稍后再试。' },
  'body-too-large': { title: '内容过大', detail: '学习平台发来的消息过大。' },
  'disk-full': { title: '服务的磁盘已满', detail: '服务的磁盘已满，因此没有保存任何内容。请稍后再试，并告知运维人员。' },
  'database-unavailable': { title: '数据库没有响应', detail: '数据库没有响应，因此可能没有保存。请稍后再试。' },
  'shutting-down': { title: '服务正在关闭', detail: '服务正在关闭。请稍后再试。' },
  'maintenance': { title: '服务正在维护', detail: '服务正在维护。请稍后再试。' },
  'internal': { title: '服务出了问题', detail: '服务出了问题。请再试一次；如果仍然如此，请把请求编号告知运维人员。' },
};

/** Undefined where only English says it. */
export function chineseOf(error: AppError): { title: string; detail: string } | undefined {
  const { title, detail } = chinese[error.code] ?? {};
  // What `refused` gave it.
  const own = (error.fields['text'] as Words | undefined)?.['zh-CN'];
  const said = own ?? detail;
  return title === undefined || said === undefined ? undefined : { title, detail: said };
}
