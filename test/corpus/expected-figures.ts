/**
 * The figures of the nine reports, typed from the printed reports, not from any program's output. A row of table three
 * has seven, `_` is blank, `?` is a row that shows too few figures to say which is which.
 */

export interface ExpectedFigures {
  /** Start of the file's name, and its folder. */
  readonly file: string;
  readonly agency: string;
  readonly year: number;
  readonly disclosure: { readonly edition: '2019' | '2021'; readonly rows: readonly string[] };
  readonly applications: { readonly edition: '2019' | '2021'; readonly rows: readonly string[] };
  readonly reviews: readonly string[];
}

const ZERO = '0 0 0 0 0 0 0';
const zeros = (count: number): string[] => Array(count).fill(ZERO);
/** Figures of natural persons alone, and the same as total. */
const natural = (count: number): string => `${count} 0 0 0 0 0 ${count}`;
const NOTHING_2021 = ['0 0 0', '0 0 0', '0', '0', '0', '0'];
const NO_REVIEWS = ['0 0 0 0 0', '0 0 0 0 0', '0 0 0 0 0'];

const hongze: Omit<ExpectedFigures, 'file'> = {
  agency: '洪泽区人民政府',
  year: 2023,
  disclosure: { edition: '2021', rows: ['0 0 0', '0 5 5', '550', '4119', '195', '7730.28'] },
  applications: {
    edition: '2019',
    rows: [
      natural(21),
      ZERO,
      ZERO,
      natural(4),
      natural(1),
      ZERO,
      ZERO,
      ZERO,
      ZERO,
      natural(1),
      natural(1),
      ZERO,
      natural(10),
      natural(3),
      ZERO,
      natural(1),
      ZERO,
      ZERO,
      ZERO,
      ZERO,
      ZERO,
      natural(21),
      ZERO,
    ],
  },
  reviews: ['10 1 0 0 0', '0 0 0 0 0', '5 0 0 0 0'],
};

const huaian: Omit<ExpectedFigures, 'file'> = {
  agency: '淮安市人民政府',
  year: 2024,
  disclosure: { edition: '2021', rows: ['1 0 11', '8 26 66', '447228', '3985758', '88283', '96171.6'] },
  applications: {
    edition: '2021',
    rows: [
      '3001 53 0 0 61 4 3119',
      natural(34),
      '1288 21 0 0 50 3 1362',
      '447 7 0 0 0 0 454',
      natural(2),
      '30 1 0 0 0 0 31',
      natural(5),
      natural(6),
      '7 1 0 0 0 0 8',
      natural(12),
      natural(9),
      natural(105),
      '746 12 0 0 10 1 769',
      natural(11),
      natural(1),
      '56 6 0 0 0 0 62',
      natural(25),
      ZERO,
      ZERO,
      natural(1),
      '67 3 0 0 1 0 71',
      natural(6),
      '108 2 0 0 0 0 110',
      '2932 53 0 0 61 4 3050',
      natural(103),
    ],
  },
  reviews: ['72 64 178 37 351', '13 4 8 1 26', '12 1 1 6 20'],
};

export const expectedFigures: readonly ExpectedFigures[] = [
  {
    file: 'seeds/000',
    agency: '定州市留早镇',
    year: 2021,
    disclosure: { edition: '2021', rows: NOTHING_2021 },
    applications: { edition: '2021', rows: zeros(25) },
    reviews: NO_REVIEWS,
  },
  {
    file: 'seeds/001',
    agency: '深州市人民政府办公室',
    year: 2021,
    disclosure: { edition: '2021', rows: ['0 0 0', '1 0 3', '0', '0', '0', '180.338174'] },
    applications: {
      edition: '2021',
      rows: [natural(14), ZERO, natural(14), ...zeros(17), ...Array(3).fill('_ _ _ _ _ _ _'), natural(14), ZERO],
    },
    reviews: ['2 0 0 0 2', '1 0 0 0 1', '2 0 0 0 2'],
  },
  {
    file: 'seeds/002',
    agency: '桃尧镇',
    year: 2020,
    disclosure: {
      edition: '2019',
      rows: ['0 0 0', '0 0 0', '0 0 0', '0 0 0', '0 0 0', '0 0 0', '0 0', '23 78.80'],
    },
    applications: { edition: '2019', rows: zeros(23) },
    reviews: NO_REVIEWS,
  },
  {
    file: 'seeds/003',
    agency: '利通区金积镇',
    year: 2021,
    disclosure: { edition: '2021', rows: NOTHING_2021 },
    // Ten rows of the page show six figures; where a cell is left at the end of the line, the total is the blank one.
    applications: {
      edition: '2021',
      rows: [ZERO, ZERO, '0 0 0 0 0 0 _', '0 0 0 0 0 0 _', ...Array(7).fill('?'), '0 0 0 0 0 0 _', ...zeros(13)],
    },
    reviews: NO_REVIEWS,
  },
  {
    file: 'seeds/004',
    agency: '长白朝鲜族自治县长白镇人民政府',
    year: 2020,
    disclosure: {
      edition: '2019',
      rows: ['0 0 0', '0 0 0', '0 0 0', '0 0 0', '0 0 0', '0 0 0', '0 0', '0 0'],
    },
    applications: { edition: '2019', rows: zeros(23) },
    reviews: NO_REVIEWS,
  },
  { file: 'real/hongze_district_2023.draft', ...hongze },
  { file: 'real/hongze_district_2023.layout', ...hongze },
  { file: 'real/huaian_city_2024.draft', ...huaian },
  { file: 'real/huaian_city_2024.layout', ...huaian },
  {
    file: 'real/suqian_city_2023.draft',
    agency: '宿迁市',
    year: 2023,
    disclosure: { edition: '2021', rows: ['2 0 11', '109 489 597', '1808595', '2822652', '20163', '59237.2449'] },
    applications: {
      edition: '2021',
      rows: [
        '3402 99 0 4 5 1 3511',
        '91 3 0 0 2 0 96',
        '1175 12 0 3 1 0 1191',
        '319 7 0 0 2 0 328',
        ZERO,
        natural(27),
        natural(6),
        natural(38),
        natural(20),
        natural(9),
        natural(21),
        '20 1 0 0 0 0 21',
        '968 74 0 1 3 1 1047',
        '26 2 0 0 0 0 28',
        natural(3),
        natural(305),
        natural(39),
        ZERO,
        natural(58),
        natural(4),
        natural(40),
        natural(10),
        '287 3 0 0 1 0 291',
        '3375 99 0 4 7 1 3486',
        '118 3 0 0 0 0 121',
      ],
    },
    reviews: ['309 17 88 26 440', '1 1 16 6 24', '13 0 67 9 89'],
  },
  {
    file: 'real/shanghai_stc_2024',
    agency: '上海市科委',
    year: 2024,
    disclosure: { edition: '2021', rows: ['0 0 0', '13 0 55', '97', '0', '0', '0'] },
    applications: {
      edition: '2021',
      rows: [
        '32 2 0 0 0 0 34',
        natural(2),
        natural(9),
        ...zeros(5),
        natural(1),
        natural(1),
        ZERO,
        ZERO,
        natural(4),
        natural(6),
        ZERO,
        ...zeros(5),
        '8 2 0 0 0 0 10',
        ZERO,
        natural(4),
        '33 2 0 0 0 0 35',
        '1 0 0 0 0 0 _',
      ],
    },
    reviews: ['1 0 0 0 1', '0 0 0 0 0', '0 0 0 0 0'],
  },
];
