import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Output } from '../../preload/contract/index.ts';

interface Props {
  readonly text: string;
  readonly readOnly: boolean;
  readonly problems: Output<'templates.check'>['problems'];
  readonly label: string;
  /** Set to a function that puts a text where the caret is. */
  readonly insertRef: RefObject<(text: string) => void>;
  readonly onChange: (text: string) => void;
}

/** A text with numbered lines; lines with a problem are marked beside the text. Typing stays the browser's own, with its undo. */
export function CodeText({ text, readOnly, problems, label, insertRef, onChange }: Props): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLOListElement>(null);
  const bad = new Map(problems.map((problem) => [problem.line, problem.text]));
  useEffect(() => {
    insertRef.current = (added) => {
      const field = area.current;
      if (field === null || readOnly) return;
      const { selectionStart: from, selectionEnd: to } = field;
      field.focus();
      field.setRangeText(added, from, to, 'end');
      onChange(field.value);
    };
  });
  const follow = (): void => {
    if (numbers.current !== null && area.current !== null) numbers.current.style.transform = `translateY(${-area.current.scrollTop}px)`;
  };
  return (
    <div className="code-text">
      <div className="code-numbers" aria-hidden><ol ref={numbers}>{text.split('\n').map((_line, index) => <li key={index} data-bad={bad.has(index + 1)} title={bad.get(index + 1)}>{index + 1}</li>)}</ol></div>
      <textarea ref={area} value={text} readOnly={readOnly} spellCheck={false} wrap="off" maxLength={100_000} aria-label={label} onScroll={follow} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
