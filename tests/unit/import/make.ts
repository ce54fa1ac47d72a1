import { deflateRawSync, crc32 } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue, MergeRange } from 'hucre/xlsx';

/** One zip entry; sizes may lie. */
export interface Part {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** What the directory says it unpacks to, when that is not the truth. */
  readonly claims?: number;
  readonly encrypted?: boolean;
}

/** A zip written byte by byte, so that tests can make broken and hostile ones. */
export function makeZip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = typeof part.data === 'string' ? Buffer.from(part.data) : Buffer.from(part.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.encrypted === true ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claims ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(offset, 12);
    entries.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail.subarray(2), name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export interface XmlSheet {
  /** Inner XML of sheetData. */
  readonly rows: string;
  readonly after?: string;
  readonly state?: string;
}

/** An .xlsx from raw sheet XML, for what no writer would write. */
export function makeXlsx(sheets: Readonly<Record<string, XmlSheet>>, options: { date1904?: boolean; formats?: readonly (number | string)[]; sharedStrings?: readonly string[] } = {}): Buffer {
  const names = Object.keys(sheets);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const custom = (options.formats ?? []).flatMap((format, at) => (typeof format === 'string' ? [`<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`] : []));
  const xfs = (options.formats ?? []).map((format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`);
  return makeZip([
    { name: '[Content_Types].xml', data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_name, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>` },
    { name: '_rels/.rels', data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', data: `${head}<workbook ${main} xmlns:r="${rel}"><workbookPr${options.date1904 === true ? ' date1904="1"' : ''}/><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}"${sheets[name]?.state === undefined ? '' : ` state="${sheets[name].state}"`} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_name, at) => `<Relationship Id="rId${at + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${rel}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', data: `${head}<styleSheet ${main}>${custom.length > 0 ? `<numFmts count="${custom.length}">${custom.join('')}</numFmts>` : ''}<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${1 + xfs.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join('')}</cellXfs></styleSheet>` },
    ...names.map((name, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: `${head}<worksheet ${main}><sheetData>${sheets[name]?.rows ?? ''}</sheetData>${sheets[name]?.after ?? ''}</worksheet>` })),
  ]);
}

/** A plain .xlsx with values and merges. */
export function plainXlsx(sheets: readonly { name: string; rows: CellValue[][]; merges?: MergeRange[]; hidden?: boolean }[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [...sheets] });
}

/** A minimal BIFF5 workbook in an OLE2 file with code page 936, written record by record ([MS-XLS], BIFF5 subset). */
export function makeBiff5(cells: readonly (readonly (string | number)[])[], encode: (text: string) => Uint8Array): Buffer {
  const record = (id: number, data: Uint8Array): Buffer => { const head = Buffer.alloc(4); head.writeUInt16LE(id, 0); head.writeUInt16LE(data.length, 2); return Buffer.concat([head, data]); };
  const words = (...values: number[]): Buffer => { const data = Buffer.alloc(values.length * 2); values.forEach((value, at) => data.writeUInt16LE(value & 0xffff, at * 2)); return data; };
  const eof = record(0x0a, Buffer.alloc(0));
  const sheetName = encode('客户');
  const sheet = Buffer.concat([
    record(0x809, words(0x500, 0x10, 0x096c, 0x07c9)),
    ...cells.flatMap((row, r) => row.map((value, c) => {
      if (typeof value === 'number') { const number = Buffer.alloc(8); number.writeDoubleLE(value); return record(0x203, Buffer.concat([words(r, c, 0), number])); }
      const text = encode(value);
      return record(0x204, Buffer.concat([words(r, c, 0, text.length), text]));
    })),
    eof,
  ]);
  const globals = (offset: number): Buffer => {
    const bound = Buffer.concat([Buffer.alloc(6), Buffer.from([sheetName.length]), sheetName]);
    bound.writeUInt32LE(offset, 0);
    return Buffer.concat([record(0x809, words(0x500, 0x05, 0x096c, 0x07c9)), record(0x42, words(936)), record(0x85, bound), eof]);
  };
  const start = globals(0).length;
  return makeOle('Book', Buffer.concat([globals(start), sheet]));
}

/** An OLE2 file ([MS-CFB]) with one stream, padded over the mini-stream limit. */
export function makeOle(name: string, content: Uint8Array): Buffer {
  const size = Math.max(4096, Math.ceil(content.length / 512) * 512);
  const stream = Buffer.alloc(size);
  stream.set(content);
  const sectors = size / 512;
  const head = Buffer.alloc(512);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  head.writeUInt16LE(0x3e, 24); head.writeUInt16LE(3, 26); head.writeUInt16LE(0xfffe, 28); head.writeUInt16LE(9, 30); head.writeUInt16LE(6, 32);
  head.writeUInt32LE(1, 44); head.writeUInt32LE(1, 48); head.writeUInt32LE(4096, 56); head.writeInt32LE(-2, 60); head.writeInt32LE(-2, 68);
  for (let at = 76; at < 512; at += 4) head.writeInt32LE(-1, at);
  head.writeUInt32LE(0, 76);
  const fat = Buffer.alloc(512, 0xff);
  fat.writeInt32LE(-3, 0); fat.writeInt32LE(-2, 4);
  for (let at = 0; at < sectors; at += 1) fat.writeInt32LE(at === sectors - 1 ? -2 : at + 3, (at + 2) * 4);
  const entry = (label: string, type: number, child: number, startSector: number, length: number): Buffer => {
    const data = Buffer.alloc(128);
    data.write(label, 0, 'utf16le');
    data.writeUInt16LE((label.length + 1) * 2, 64);
    data[66] = type; data[67] = 1;
    data.writeInt32LE(-1, 68); data.writeInt32LE(-1, 72); data.writeInt32LE(child, 76);
    data.writeInt32LE(startSector, 116); data.writeUInt32LE(length, 120);
    return data;
  };
  const directory = Buffer.concat([entry('Root Entry', 5, 1, -2, 0), entry(name, 2, -1, 2, size), Buffer.alloc(256)]);
  return Buffer.concat([head, fat, directory, stream]);
}
