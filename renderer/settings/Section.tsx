import type { ReactNode } from 'react';

/** One part of the settings, under its heading. */
export function Section({ id, title, text, children }: { readonly id: string; readonly title: string; readonly text?: string; readonly children: ReactNode }): ReactNode {
  return (
    <section id={`settings-${id}`} aria-labelledby={`settings-${id}-title`}>
      <h2 id={`settings-${id}-title`}>{title}</h2>
      {text !== undefined && <p className="soft">{text}</p>}
      {children}
    </section>
  );
}

/** One choice: its name on the left, what is chosen on the right, and what it means below. */
export function Row({ name, hint, error, children }: { readonly name: string; readonly hint?: string; readonly error?: string | undefined; readonly children: ReactNode }): ReactNode {
  return (
    <div className="settings-row">
      <span className="settings-name">{name}</span>
      <div>
        <div className="settings-control">{children}</div>
        {error !== undefined ? <p className="settings-error" role="alert">{error}</p> : hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  );
}
