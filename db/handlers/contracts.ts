import { createContracts, type ContractChange, type ContractSheet } from '../process/contracts/contracts.ts';
import { createDeliveries, type DeliveryInput } from '../process/contracts/deliveries.ts';
import { blankInvoice } from '../process/contracts/invoices.ts';
import { appError } from '../errors.ts';
import { localDay } from '../store/local-days.ts';
import type { CoreContext } from './context.ts';

export function contractHandlers({ store, changes, desk, now }: CoreContext) {
  const contracts = createContracts({ store, changes, desk });
  const deliveries = createDeliveries({ store, changes, desk });

  function getContract(id: string) {
    const view = contracts.get(id);
    return { ...view, contract: { ...view.contract, object: 'contracts' } };
  }

  function getDelivery({ id, contract }: { id?: string | undefined; contract?: string | undefined }) {
    if (id === undefined && contract === undefined) throw appError('call.invalidInput', 'Name a delivery or a contract.');
    const { delivery, ...rest } = deliveries.get(id === undefined ? { contract: contract ?? '' } : { id });
    return { ...rest, delivery: delivery && { ...delivery, object: 'deliveries' } };
  }

  return {
    'contracts.get': ({ id }: { id: string }) => getContract(id),
    'contracts.save': ({ id, ...sheet }: ContractSheet & { id: string }) => contracts.save(id, sheet),
    'contracts.change': (change: ContractChange) => contracts.change(change),
    'deliveries.get': getDelivery,
    'deliveries.save': (input: DeliveryInput) => deliveries.save(input),
    'invoices.blank': ({ customer, contract }: { customer: string | null; contract: string | null }) => ({ values: blankInvoice(store, { customer, contract, member: desk.member, today: localDay(now()) }) }),
  };
}
