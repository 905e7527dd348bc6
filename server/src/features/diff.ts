/** The correction trail: which figures differ between two versions of a report, and which findings came or went. */
import { type Address, TABLE_IDS } from '../editions';
import { addressesOf } from '../report/digest';
import { cellPlace } from '../report/names';
import type { BoundCell, BoundTable, Report } from '../report/report';
import type { Finding } from '../rules/rule';
import type { Message } from '../text/message';
import { fingerprints } from './fingerprint';

/** A figure that is another in the second version. */
export interface FigureChange {
  readonly address: Address;
  /** 表三“（一）予以公开”行“自然人”列 */
  readonly place: Message;
  /** As written; null for a blank, undefined where the cell is not there. */
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

export interface Diff {
  /** In the order of the form. */
  readonly figures: readonly FigureChange[];
  /** In the order of the text they are in. */
  readonly came: readonly Finding[];
  readonly went: readonly Finding[];
}

export interface Version {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

export function diffOf(before: Version, after: Version): Diff {
  const old = fingerprints(before.report, before.findings);
  const now = fingerprints(after.report, after.findings);
  const [had, has] = [new Set(old), new Set(now)];
  return {
    figures: TABLE_IDS.flatMap((id) => figuresOf(before.report.tables[id], after.report.tables[id])),
    came: after.findings.filter((_, i) => !had.has(now[i]!)),
    went: before.findings.filter((_, i) => !has.has(old[i]!)),
  };
}

function figuresOf(before: BoundTable | null, after: BoundTable | null): FigureChange[] {
  const forms = [...new Set([after?.form, before?.form].filter((form) => form !== undefined))];
  const told = new Set<Address>();
  return forms.flatMap((form) =>
    addressesOf(form).flatMap((address): FigureChange[] => {
      if (told.has(address)) return [];
      told.add(address);
      const [from, to] = [figureSays(before?.cells.get(address)), figureSays(after?.cells.get(address))];
      if (from === to) return [];
      const [, row, column] = address.split('/') as [string, string, string];
      return [{ address, place: cellPlace(form, row, column), from, to }];
    }),
  );
}

/** A figure is what it says, however it is written; money with its unit. */
function figureSays(cell: BoundCell | undefined): string | null | undefined {
  if (!cell) return undefined;
  const { figure, text } = cell;
  if (figure.kind === 'blank') return null;
  return figure.kind === 'number' ? figure.value + (figure.unit ? ` ${figure.unit}` : '') : text;
}
