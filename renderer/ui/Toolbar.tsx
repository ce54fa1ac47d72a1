import type { ReactNode } from 'react';
import './ui.css';

interface Props {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Stands at the right end. */
  readonly end?: ReactNode;
}

/** The band above a page's content: title, tools, and the main action at the end. */
export function Toolbar({ title, children, end }: Props): ReactNode {
  return (
    <div className="toolbar" role="toolbar">
      {title !== undefined && <h1 className="toolbar-title">{title}</h1>}
      <div className="toolbar-tools">{children}</div>
      {end !== undefined && <div className="toolbar-end">{end}</div>}
    </div>
  );
}
