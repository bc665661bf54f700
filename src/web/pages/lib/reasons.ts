/** Why a session ended or failed, by its `reasonCode`; the service's own sentence is English. */
import { defineTexts } from './texts.js';

const texts = defineTexts({
  'time-limit': 'The session’s time was over.', idle: 'Nobody has used the session for a while.', 'ended-by-request': 'It was ended on request.', 'account-erased': 'The account was erased.',
  'sandbox-gone': 'The lab’s sandbox stopped running: it was ended, ran out of memory, or its machine restarted. Start the lab again.',
  'disk-full': 'The service has no room left on its disk. Tell its operator, then start the lab again.',
  'engine-unavailable': 'The machine that runs the labs does not answer. Try again in a minute.',
  'engine-lost': 'The machine that ran this lab does not answer. Start the lab again; it will run elsewhere.',
  'quota-service': 'The machines that run the labs take no more sandboxes for now. Try again in a while.',
  'engine-refused': 'The machine that runs the labs could not make your sandbox. Try again; if it stays so, tell your instructor.',
  'image-missing': 'The lab image is not installed on this service. Tell its operator.',
  'topology-apply-failed': 'The lab’s network could not be built. Try again; if it stays so, tell your instructor.',
  'lab-step-failed': 'The lab could not be prepared: one of its steps failed. Try again; if it stays so, tell its author.',
  'lab-not-ready': 'The lab was built, but did not become ready in time. Try again; if it stays so, tell your instructor.',
  'lab-invalid': 'This lab has a mistake in its definition. Tell its author.',
  'session-start-failed': 'The lab could not be started. Try again.',
}, {
  'time-limit': '会话时间已到。', idle: '会话长时间无人使用。', 'ended-by-request': '会话已按要求结束。', 'account-erased': '账号已被删除。',
  'sandbox-gone': '实验沙箱停止了运行：它被结束、内存耗尽，或所在机器重启了。请重新开始实验。',
  'disk-full': '服务的磁盘已满。请告知运维人员，然后重新开始实验。',
  'engine-unavailable': '运行实验的机器没有响应。请一分钟后再试。',
  'engine-lost': '运行此实验的机器没有响应。请重新开始实验，它会在别的机器上运行。',
  'quota-service': '运行实验的机器暂时不能再接收沙箱。请稍后再试。',
  'engine-refused': '运行实验的机器无法创建沙箱。请再试一次；如果仍然如此，请告诉教师。',
  'image-missing': '此服务没有安装实验镜像。请告知运维人员。',
  'topology-apply-failed': '无法搭建实验网络。请再试一次；如果仍然如此，请告诉教师。',
  'lab-step-failed': '无法准备实验：其中一个步骤失败了。请再试一次；如果仍然如此，请告诉实验作者。',
  'lab-not-ready': '实验已搭建，但没有及时就绪。请再试一次；如果仍然如此，请告诉教师。',
  'lab-invalid': '此实验的定义有误。请告诉实验作者。',
  'session-start-failed': '无法启动实验。请再试一次。',
});

/** In the visitor's language; undefined for a code that is not known here. */
export function reasonText(code: string | null): string | undefined {
  const known: Record<string, string> = texts();
  return code !== null && Object.hasOwn(known, code) ? known[code] : undefined;
}
