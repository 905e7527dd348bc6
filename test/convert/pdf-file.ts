/** Small PDFs made by hand: text in a Chinese font that is named and not brought, ruled lines, a picture. */

/** Points from the lower left of an A4 page. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export interface PdfPage {
  readonly texts?: readonly Placed[];
  /** Horizontal and vertical: [x1, y1, x2, y2]. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly picture?: boolean;
}

const hex = (text: string): string =>
  [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');

export function pdf(pages: readonly PdfPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, content: string) =>
    add(`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`);

  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(''); // the pages, known below
  const descendant = add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [814 939 500] /FontDescriptor 4 0 R >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`,
  );
  const picture = stream(
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    'x',
  );
  const kids = pages.map(({ texts = [], lines = [], picture: pictured = false }) => {
    const content = stream(
      '',
      [
        ...texts.map(({ x, y, text, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`),
        ...lines.map(([x1, y1, x2, y2]) => `0.5 w ${x1} ${y1} m ${x2} ${y2} l S`),
        ...(pictured ? ['q 595 0 0 842 0 0 cm /I1 Do Q'] : []),
      ].join('\n'),
    );
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> /XObject << /I1 ${picture} 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;

  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

/** A ruled table, its left upper corner at (x, y): a row of texts each, `null` for a cell that goes on from the left. */
export function ruled(
  x: number,
  y: number,
  width: number,
  height: number,
  rows: readonly (readonly (string | null)[])[],
): PdfPage {
  const columns = rows[0]!.length;
  const right = x + columns * width;
  const lines: [number, number, number, number][] = [];
  const texts: Placed[] = [];
  for (let i = 0; i <= rows.length; i++) lines.push([x, y - i * height, right, y - i * height]);
  rows.forEach((row, i) => {
    const [top, bottom] = [y - i * height, y - (i + 1) * height];
    for (let j = 0; j <= columns; j++) {
      if (j === 0 || j === columns || row[j] !== null) lines.push([x + j * width, bottom, x + j * width, top]);
    }
    row.forEach((text, j) => {
      if (text) texts.push({ x: x + j * width + 4, y: bottom + 5, text, size: 9 });
    });
  });
  return { texts, lines };
}
