import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';
import { useImportWords } from './words.ts';

const COUNTS = ['create', 'update', 'unchanged', 'skip'] as const;

/** Per kind of record what the import does with how many; what is none is left out. */
export function ObjectCounts({ plan, model }: { readonly plan: ImportPlan; readonly model: Model }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  return (
    <ul className="figures">
      {plan.objects.map((each) => (
        <li key={each.object}>
          {words.objectName(model, each.object)}{t('plan.colon')}
          {COUNTS.filter((name) => each[name] > 0).map((name) => `${t(`plan.${name}`)} ${each[name].toLocaleString('en-US')}`).join(t('plan.comma'))}
        </li>
      ))}
    </ul>
  );
}
