import type { ReactNode } from 'react';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TablePreview } from '../../preload/contract/imports.ts';
import type { Model } from '../api/model.ts';
import { useImportWords } from './words.ts';

type Column = TablePreview['columns'][number];

/** First cells of a column: as the file shows them and, where it differs, as they are read. */
export function SampleCells({ column, model }: { readonly column: Column; readonly model: Model }): ReactNode {
  const { t } = useTranslation('import');
  if (column.samples.length === 0) return <span className="import-samples faint" role="cell">{t('table.empty')}</span>;
  const shown = column.samples.slice(0, 3);
  return (
    <span className="import-samples" role="cell">
      {shown.map((sample, index) => <Sample key={index} sample={sample} column={column} model={model} />)}
    </span>
  );
}

function Sample({ sample, column, model }: { readonly sample: Column['samples'][number]; readonly column: Column; readonly model: Model }): ReactNode {
  const words = useImportWords();
  const { target } = column.match;
  const field = target.kind === 'field' ? model.field(target.object, target.field) : undefined;
  const read = words.value(field, sample.value, sample.raw);
  const changed = field !== undefined && read !== sample.raw.trim();
  const problem = sample.problem === undefined ? null : words.problem(sample.problem.code);
  const body = (
    <span className="import-sample" data-problem={problem !== null}>
      <span className={changed ? 'import-raw' : undefined}>{sample.raw}</span>
      {changed && <><i aria-label="→">→</i><span className="import-read">{read}</span></>}
      {problem !== null && <em>{problem}</em>}
    </span>
  );
  return sample.raw.length > 24 ? <Tooltip title={sample.raw}>{body}</Tooltip> : body;
}
