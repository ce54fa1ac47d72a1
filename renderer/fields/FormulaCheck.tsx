import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescription, FormulaCheck as Check } from '../../preload/contract/model.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { problemText } from '../grid/problem-text.ts';
import { cellText } from '../ui/format.ts';
import { faultText } from './derived-text.ts';

interface Props {
  readonly expression: string;
  /** The last answer; null while nothing was asked. */
  readonly check: Check | null;
  /** The answer is about an older text. */
  readonly stale: boolean;
}

/** What a formula comes to over the first records, or what is wrong with it and where. */
export function FormulaCheck({ expression, check, stale }: Props): ReactNode {
  const { t } = useTranslation('formula');
  const { t: grid } = useTranslation('grid');
  const language = useLanguage();
  if (check === null) return <div className="formula-check faint" role="status">{t('formulaHint')}</div>;
  if (!check.ok) {
    const place = { from: check.at, to: check.at + Math.max(1, check.length) };
    return (
      <div className={stale ? 'formula-check formula-stale' : 'formula-check'} role="status">
        <p className="formula-fault">{faultText(t, check.fault, check.details, language)} <span className="faint">{t('place', { number: check.at + 1 })}</span></p>
        {/* The text once more, with its wrong part marked: a text box cannot mark. */}
        {expression.length <= 400 && <code className="formula-echo" aria-hidden>{expression.slice(0, place.from)}<mark>{expression.slice(place.from, place.to) || ' '}</mark>{expression.slice(place.to)}</code>}
      </div>
    );
  }
  const shape: FieldDescription = { id: 'sample', type: check.types[0] ?? 'text', label: { zh: '', en: '' } };
  return (
    <div className={stale ? 'formula-check formula-stale' : 'formula-check'} role="status">
      <p className="formula-good">{t('result', { kind: t(`kindOf.${check.kind}`) })}</p>
      {check.samples.length === 0 ? <p className="faint">{t('noSamples')}</p> : (
        <dl className="formula-samples">
          {check.samples.map((sample, index) => (
            <div key={index}>
              <dt>{sample.title}</dt>
              <dd className={sample.problem === null ? 'figures' : 'formula-problem'}>
                {sample.problem !== null ? problemText(grid, sample.problem) : sample.value === null ? t('empty') : cellText(shape, sample.value, language, sample.currency)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
