import { Notification } from 'electron';

/** What the system shows of a notice. */
export interface Shown {
  readonly title: string;
  readonly body: string;
}

/** Shows notices in the system's own way; the one place that knows how. */
export interface Notifier {
  readonly show: (shown: Shown, clicked: () => void) => void;
}

/** The system's notification centre; where there is none, nothing is shown and the list of the day still says it all. */
export function systemNotifier(): Notifier {
  // A notification that is collected as garbage no longer answers its click.
  const alive = new Set<Notification>();
  return {
    show: ({ title, body }, clicked) => {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      const forget = (): void => void alive.delete(notification);
      notification.on('click', () => {
        forget();
        clicked();
      });
      notification.on('close', forget);
      notification.on('failed', forget);
      alive.add(notification);
      notification.show();
    },
  };
}

export interface RecordedNotices {
  readonly shown: Shown[];
  click(index: number): void;
}

/** Keeps what would be shown where a test can read it and click on it: `globalThis.dealbookNotices`. Never in a packaged program. */
export function recordingNotifier(target: { dealbookNotices?: RecordedNotices }): Notifier {
  const shown: Shown[] = [];
  const clicks: (() => void)[] = [];
  target.dealbookNotices = { shown, click: (index) => clicks[index]?.() };
  return {
    show: (notice, clicked) => {
      shown.push(notice);
      clicks.push(clicked);
    },
  };
}
