import type { Answer } from '../preload/contract/errors.ts';
import { routes } from '../preload/contract/index.ts';
import type { Notice } from '../preload/contract/reminders.ts';
import type { Language } from './menu-labels.ts';
import { noticeText } from './notice-texts.ts';
import type { Notifier } from './notifier.ts';

export interface NoticeWatchParts {
  readonly call: (route: string, input: unknown) => Promise<Answer<unknown>>;
  readonly notifier: Notifier;
  readonly language: () => Language;
  /** Shows what a notice is about; null is the list of the day. */
  readonly open: (what: Notice['open']) => void;
  readonly every: (run: () => void) => void;
}

/** Asks the core again and again what is new, and shows it: with the window open or closed. A core that is away is asked next time. */
export function watchNotices({ call, notifier, language, open, every }: NoticeWatchParts): void {
  let asking = false;
  every(() => {
    if (asking) return;
    asking = true;
    void take().finally(() => (asking = false));
  });

  async function take(): Promise<void> {
    const answer = await call('notices.take', {});
    const parsed = answer.ok ? routes['notices.take'].output.safeParse(answer.data) : null;
    for (const notice of parsed?.data?.notices ?? []) notifier.show(noticeText(notice, language()), () => open(notice.open));
  }
}
