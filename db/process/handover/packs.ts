import type { Value } from '../../model/types.ts';
import type { Store } from '../../store/open.ts';

/** A pack with how far it is. */
export interface PackView {
  readonly id: string;
  readonly subject: string;
  readonly from: string | null;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly status: 'open' | 'signed' | 'questioned';
  readonly remark: string;
  readonly createdAt: string;
  readonly signedAt: string | null;
  readonly total: number;
  readonly signed: number;
  readonly questioned: number;
}

export interface PackItem {
  readonly id: string;
  readonly object: string;
  readonly record: string;
  readonly label: string;
  readonly status: PackView['status'];
  readonly remark: string;
  readonly signedAt: string | null;
}

const SELECT = `
  SELECT h.id, coalesce(h.subject, '') AS subject, h.from_member AS "from", coalesce(f.name, '') AS fromName, coalesce(h.to_member, '') AS "to", coalesce(t.name, '') AS toName,
    coalesce(h.status, 'open') AS status, coalesce(h.remark, '') AS remark, coalesce(h.created_at, '') AS createdAt, h.signed_at AS signedAt,
    (SELECT count(*) FROM handover_items i WHERE i.handover = h.id AND i.deleted IS NOT 1) AS total,
    (SELECT count(*) FROM handover_items i WHERE i.handover = h.id AND i.deleted IS NOT 1 AND i.status = 'signed') AS signed,
    (SELECT count(*) FROM handover_items i WHERE i.handover = h.id AND i.deleted IS NOT 1 AND i.status = 'questioned') AS questioned
  FROM handovers h LEFT JOIN members f ON f.id = h.from_member LEFT JOIN members t ON t.id = h.to_member
  WHERE h.deleted IS NOT 1`;

/** Packs, those that are not signed off first, then the newest; of one member, or all. */
export function listPacks(store: Store, member: string | null, limit: number): PackView[] {
  const mine = member === null ? '' : ' AND (h.to_member = ? OR h.from_member = ?)';
  return store.db.all<PackView>(`${SELECT}${mine} ORDER BY h.status = 'signed', h.rid DESC LIMIT ?`, [...(member === null ? [] : [member, member]), limit]);
}

/** One pack; undefined when it is not here. */
export function readPack(store: Store, id: string): PackView | undefined {
  return store.db.get<PackView>(`${SELECT} AND h.id = ?`, [id]);
}

/** The items of a pack, in the order in which they were listed. */
export function itemsOf(store: Store, pack: string, limit: number): PackItem[] {
  return store.db.all<PackItem>(
    `SELECT id, coalesce(object, '') AS object, coalesce(record, '') AS record, coalesce(label, '') AS label, coalesce(status, 'open') AS status, coalesce(remark, '') AS remark, signed_at AS signedAt
     FROM handover_items WHERE handover = ? AND deleted IS NOT 1 ORDER BY rid LIMIT ?`,
    [pack, limit],
  );
}

/** Members who left and still have customers, most first. */
export function leftWithCustomers(store: Store): { readonly id: string; readonly name: string; readonly customers: number }[] {
  return store.db.all<{ id: string; name: Value; customers: number }>(
    `SELECT m.id, m.name, (SELECT count(*) FROM customers c WHERE c.owner = m.id AND c.deleted IS NOT 1) AS customers FROM members m WHERE m.active = 0 AND m.deleted IS NOT 1`,
  ).filter(({ customers }) => customers > 0).map(({ id, name, customers }) => ({ id, name: String(name ?? ''), customers })).toSorted((a, b) => b.customers - a.customers);
}
