import { lazy } from 'react';
import type { ComponentType } from 'react';
import { RecordApprovalLabel } from '../approvals/Labels.tsx';
import type { Output } from '../../preload/contract/index.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { Model } from '../api/model.ts';
import { ContractTabLabel } from '../contracts/labels.tsx';
import { MatchTabLabel } from '../receivables/labels.tsx';
import { CommentsLabel, FilesLabel, NeedsLabel } from '../activity/labels.tsx';
import { FamilyLabel } from '../duplicates/FamilyLabel.tsx';
import { DealMovesLabel } from '../stages/DealMovesLabel.tsx';

const RecordApproval = lazy(() => import('../approvals/RecordApproval.tsx').then((part) => ({ default: part.RecordApproval })));

/** What every part of a record's drawer is given. */
export interface PartProps {
  readonly model: Model;
  readonly object: ObjectDescription;
  readonly record: Output<'records.get'>;
  /** Opens the drawer of another record. */
  readonly onOpen: (object: string, id: string) => void;
}

/** Something that a subject shows of a record, beside its fields. */
export interface Part {
  readonly id: string;
  /** Objects whose drawer it stands in; `null` for all of them. */
  readonly objects: readonly string[] | null;
  /** `head`: a band under the title, always in sight. `tab`: a tab of its own, named by `Label`. */
  readonly place: 'head' | 'tab';
  /** The tab's name; a component, so that it speaks through its own i18n file. */
  readonly Label?: ComponentType;
  /** Lazy where it is more than a line: a drawer that is open all day must not load what it does not show. */
  readonly Component: ComponentType<PartProps>;
}

const MergedBand = lazy(() => import('../duplicates/MergedBand.tsx').then((part) => ({ default: part.MergedBand })));
const FamilyTree = lazy(() => import('../duplicates/FamilyTree.tsx').then((part) => ({ default: part.FamilyTree })));
const ScoreBand = lazy(() => import('../leads/ScoreBand.tsx').then((part) => ({ default: part.ScoreBand })));
const DealPath = lazy(() => import('../stages/DealPath.tsx').then((part) => ({ default: part.DealPath })));
const DealMoves = lazy(() => import('../stages/DealMoves.tsx').then((part) => ({ default: part.DealMoves })));
const OwnersBand = lazy(() => import('../pool/OwnersBand.tsx').then((part) => ({ default: part.OwnersBand })));
const LeftBand = lazy(() => import('../handover/LeftBand.tsx').then((part) => ({ default: part.LeftBand })));
const WhyBand = lazy(() => import('../acts/WhyBand.tsx').then((part) => ({ default: part.WhyBand })));

const ContractPart = lazy(() => import('../contracts/ContractPart.tsx').then((part) => ({ default: part.ContractPart })));
const DeliveryPart = lazy(() => import('../contracts/DeliveryPart.tsx').then((part) => ({ default: part.DeliveryPart })));
const MatchPart = lazy(() => import('../receivables/MatchPart.tsx').then((part) => ({ default: part.MatchPart })));
const CommentsPart = lazy(() => import('../activity/CommentsPart.tsx').then((part) => ({ default: part.CommentsPart })));
const FilesPart = lazy(() => import('../activity/FilesPart.tsx').then((part) => ({ default: part.FilesPart })));
const NeedsPart = lazy(() => import('../activity/NeedsPart.tsx').then((part) => ({ default: part.NeedsPart })));

/** Parts by subject, in the order in which they stand. */
export const PARTS: readonly Part[] = [
  { id: 'score', objects: ['leads'], place: 'head', Component: ScoreBand },
  { id: 'merged', objects: ['customers', 'contacts', 'leads'], place: 'head', Component: MergedBand },
  { id: 'family', objects: ['customers'], place: 'tab', Label: FamilyLabel, Component: FamilyTree },
  { id: 'stages', objects: ['deals'], place: 'head', Component: DealPath },
  { id: 'stage-moves', objects: ['deals'], place: 'tab', Label: DealMovesLabel, Component: DealMoves },
  { id: 'approval', objects: ['quotes', 'contracts'], place: 'tab', Label: RecordApprovalLabel, Component: RecordApproval },
  { id: 'contract', objects: ['contracts'], place: 'tab', Label: ContractTabLabel, Component: ContractPart },
  { id: 'delivery', objects: ['deliveries'], place: 'head', Component: DeliveryPart },
  { id: 'match', objects: ['payments'], place: 'tab', Label: MatchTabLabel, Component: MatchPart },
  { id: 'needs', objects: ['deals', 'customers'], place: 'tab', Label: NeedsLabel, Component: NeedsPart },
  { id: 'comments', objects: null, place: 'tab', Label: CommentsLabel, Component: CommentsPart },
  { id: 'files', objects: null, place: 'tab', Label: FilesLabel, Component: FilesPart },
  { id: 'owners', objects: ['customers'], place: 'head', Component: OwnersBand },
  { id: 'left', objects: ['members'], place: 'head', Component: LeftBand },
  { id: 'why', objects: null, place: 'head', Component: WhyBand },
];

/** The parts of one object's drawer at one place. */
export function partsOf(object: string, place: Part['place']): readonly Part[] {
  return PARTS.filter((part) => part.place === place && (part.objects === null || part.objects.includes(object)));
}
