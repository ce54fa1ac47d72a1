import type { ReactNode } from 'react';
import './ui.css';

interface Props {
  readonly title: string;
  readonly text?: string;
  /** Buttons that do the next sensible thing. */
  readonly children?: ReactNode;
}

/** What stands where there is nothing yet: it says what to do next. */
export function EmptyState({ title, text, children }: Props): ReactNode {
  return (
    <div className="empty-state" role="status">
      <svg width="72" height="56" viewBox="0 0 72 56" aria-hidden="true">
        <rect x="10" y="8" width="52" height="40" rx="4" fill="var(--surface)" stroke="var(--line-strong)" />
        <path d="M10 19h52M27 8v40" stroke="var(--line-strong)" />
        <path d="M33 27h20M33 34h13M33 41h17M15 27h7M15 34h7M15 41h7" stroke="var(--line-strong)" strokeWidth="2" strokeLinecap="round" />
        <path d="M10 12a4 4 0 0 1 4-4h44a4 4 0 0 1 4 4v7H10z" fill="var(--accent-soft)" stroke="var(--line-strong)" />
      </svg>
      <h3>{title}</h3>
      {text !== undefined && <p>{text}</p>}
      {children !== undefined && <div className="empty-state-actions">{children}</div>}
    </div>
  );
}
