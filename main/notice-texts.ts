import type { Notice } from '../preload/contract/reminders.ts';
import type { Language } from './menu-labels.ts';
import type { Shown } from './notifier.ts';

type Words = readonly [title: string, body: string];

/** Words of notices, both languages side by side; `{title}` and facts are filled in. */
const WORDS: Readonly<Record<string, readonly [zh: Words, en: Words]>> = {
  no_contact: [['久未联系：{title}', '已 {days} 天未联系，还没有安排下次跟进'], ['Not contacted: {title}', '{days} days without contact and no next date']],
  birthday: [['生日：{title}', '{on}'], ['Birthday: {title}', '{on}']],
  contract_ending: [['合同到期：{title}', '{on} 到期'], ['Contract ending: {title}', 'Ends on {on}']],
  payment_due: [['应收款：{title}', '{on} 应收'], ['Payment due: {title}', 'Due on {on}']],
  stalled: [['商机停滞：{title}', '停在同一阶段 {days} 天'], ['Deal stalled: {title}', '{days} days in one stage']],
  approval_waiting: [['待我审批：{title}', '自 {since} 起等待'], ['Waiting for my approval: {title}', 'Since {since}']],
  pool_notice: [['将退回公海：{title}', '请及时跟进'], ['Soon in the pool: {title}', 'Contact them to keep them']],
  handover: [['待签收：{title}', '有客户移交给你'], ['To sign off: {title}', 'Handed over to you']],
  mention: [['{by} 提到了你：{title}', '{text}'], ['{by} mentioned you: {title}', '{text}']],
  snoozed: [['到时间了：{title}', '你推迟到现在的事项'], ['It is time: {title}', 'You put this off until now']],
  many: [['{count} 项新提醒', '点击查看今天的列表'], ['{count} new reminders', 'Click to see the list of the day']],
  digest: [['今天的安排', '今天 {today} 项，逾期 {overdue} 项'], ['Your day', '{today} due today, {overdue} overdue']],
};
const OTHER: readonly [Words, Words] = [['新任务：{title}', '点击打开'], ['New task: {title}', 'Click to open']];
/** The system cuts long bodies anyway, some desktops not gracefully. */
const MOST = 180;

/** A notice in words. A fact that is missing leaves a gap, never a name in braces. */
export function noticeText({ kind, title, facts }: Notice, language: Language): Shown {
  const [zh, en] = (Object.hasOwn(WORDS, kind) ? WORDS[kind] : undefined) ?? OTHER;
  const [heading, body] = language === 'zh' ? zh : en;
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'title' ? title : String(facts[name] ?? ''))).trim().slice(0, MOST);
  return { title: fill(heading), body: fill(body) };
}
