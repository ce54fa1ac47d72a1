import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';
import { SourceRows } from './SourceRows.tsx';
import { useImportWords } from './words.ts';

/** Some rows in full: each cell as the file shows it beside what it was read as. */
export function PlanSamples({ plan, model }: { readonly plan: ImportPlan; readonly model: Model }): ReactNode {
  const { t } = useTranslation('import');
  const words = useImportWords();
  return (
    <div className="import-raws">
      {plan.sample.map((row, index) => (
        <table key={index}>
          <caption><SourceRows sources={[row.source]} /></caption>
          <thead>
            <tr><th>{t('plan.columnColumn')}</th><th>{t('plan.rawColumn')}</th><th>{t('plan.targetColumn')}</th><th>{t('plan.parsedColumn')}</th></tr>
          </thead>
          <tbody>
            {row.cells.map((cell, place) => {
              const { target } = cell;
              const field = target.kind === 'field' ? model.field(target.object, target.field) : undefined;
              const to = target.kind === 'field' ? `${words.objectName(model, target.object)} · ${words.fieldName(model, target.object, target.field)}` : t(`target.${target.kind}`);
              return (
                <tr key={place} data-problem={cell.problem !== undefined}>
                  <td className="soft">{cell.header}</td>
                  <td>{cell.raw}</td>
                  <td className="soft">{to}</td>
                  <td>{field === undefined ? '' : words.value(field, cell.value, cell.raw)}{cell.problem !== undefined && <em> {words.problem(cell.problem.code)}</em>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
    </div>
  );
}
