/**
 * Where an employer may not ask a candidate what they earn or earned. Statutes by jurisdiction with the day they took
 * effect; places of a jurisdiction are the names and airport codes that companies use for their sites. A table for
 * guidance, kept cautious: where the law leaves room the field stays hidden, and codes that also name another place or
 * country (AUS, CAN, DEL) place nothing.
 */
export interface PayHistoryLaw {
  readonly jurisdiction: string
  readonly name: string
  readonly forbidden: boolean
  readonly source: string
  readonly effectiveFrom: string | null
  readonly note: string
}

interface Row extends PayHistoryLaw {
  readonly places: readonly string[]
}

/** What the table is worth, for whoever shows it. */
export const PAY_HISTORY_STANDING =
  'Compiled for guidance and not reviewed by counsel: statutes and dates must be confirmed before anyone relies on them.'

const ban = (
  jurisdiction: string,
  name: string,
  effectiveFrom: string,
  source: string,
  places: readonly string[],
  note = '',
): Row => ({ jurisdiction, name, forbidden: true, source, effectiveFrom, note, places })

const free = (jurisdiction: string, name: string, places: readonly string[], note: string): Row => ({
  jurisdiction,
  name,
  forbidden: false,
  source: 'No statute that forbids the question is known.',
  effectiveFrom: null,
  note,
  places,
})

const US_BANS: readonly Row[] = [
  ban('US-CA', 'California', '2018-01-01', 'Cal. Labor Code § 432.3', [
    'california',
    'ca, usa',
    'los angeles',
    'lax',
    'san francisco',
    'sfo',
    'san jose',
    'sjc',
    'san diego',
    'san',
    'oakland',
    'oak',
    'sacramento',
    'smf',
    'palo alto',
    'mountain view',
    'irvine',
  ]),
  ban('US-CO', 'Colorado', '2021-01-01', 'Equal Pay for Equal Work Act, C.R.S. § 8-5-102', [
    'colorado',
    'denver',
    'den',
    'boulder',
  ]),
  ban('US-CT', 'Connecticut', '2019-01-01', 'Conn. Gen. Stat. § 31-40z', ['connecticut', 'hartford', 'stamford']),
  ban('US-DE', 'Delaware', '2017-12-14', '19 Del. C. § 709B', ['delaware', 'wilmington, de']),
  ban('US-DC', 'District of Columbia', '2024-06-30', 'Wage Transparency Omnibus Amendment Act of 2023', [
    'district of columbia',
    'washington dc',
    'washington, dc',
    'washington d.c.',
    'dc',
    'dca',
    'iad',
  ]),
  ban('US-HI', 'Hawaii', '2019-01-01', 'Haw. Rev. Stat. § 378-2.4', ['hawaii', 'honolulu', 'hnl']),
  ban('US-IL', 'Illinois', '2019-09-29', 'Equal Pay Act of 2003, 820 ILCS 112/10', ['illinois', 'chicago', 'ord']),
  ban('US-ME', 'Maine', '2019-09-17', '26 M.R.S. § 628-A', ['maine', 'portland, me']),
  ban('US-MD', 'Maryland', '2020-10-01', 'Md. Code, Lab. & Empl. § 3-304.2', [
    'maryland',
    'baltimore',
    'bwi',
    'bethesda',
  ]),
  ban('US-MA', 'Massachusetts', '2018-07-01', 'Mass. Gen. Laws ch. 149, § 105A', [
    'massachusetts',
    'boston',
    'bos',
    'cambridge, ma',
  ]),
  ban('US-MN', 'Minnesota', '2024-01-01', 'Minn. Stat. § 363A.08, subd. 8', [
    'minnesota',
    'minneapolis',
    'msp',
    'st. paul',
  ]),
  ban('US-NV', 'Nevada', '2021-10-01', 'Nev. Rev. Stat. § 613.133', ['nevada', 'las vegas', 'las', 'reno']),
  ban('US-NJ', 'New Jersey', '2020-01-01', 'N.J.S.A. 34:6B-20', [
    'new jersey',
    'newark',
    'ewr',
    'jersey city',
    'princeton',
  ]),
  ban('US-NY', 'New York', '2020-01-06', 'N.Y. Labor Law § 194-a; NYC Admin. Code § 8-107(25)', [
    'new york',
    'new york city',
    'nyc',
    'jfk',
    'lga',
    'brooklyn',
    'manhattan',
    'albany',
    'buffalo',
  ]),
  ban('US-OR', 'Oregon', '2017-10-06', 'ORS 652.220 and 659A.357', ['oregon', 'portland', 'portland, or', 'pdx']),
  ban('US-PR', 'Puerto Rico', '2018-03-08', 'Act No. 16-2017', ['puerto rico', 'san juan', 'sju']),
  ban('US-RI', 'Rhode Island', '2023-01-01', 'R.I. Gen. Laws § 28-6-22', ['rhode island', 'providence', 'pvd']),
  ban('US-VT', 'Vermont', '2018-07-01', '21 V.S.A. § 495m', ['vermont', 'burlington, vt']),
  ban('US-WA', 'Washington', '2019-07-28', 'RCW 49.58.100', [
    'washington state',
    'seattle',
    'sea',
    'bellevue',
    'redmond',
    'spokane',
    'tacoma',
  ]),
  ban('US-PA-PHL', 'Philadelphia', '2020-09-01', 'Philadelphia Code § 9-1131', ['philadelphia', 'phl']),
  ban('US-OH-CIN', 'Cincinnati', '2020-03-13', 'Cincinnati Municipal Code ch. 804', ['cincinnati', 'cvg']),
  ban('US-OH-TOL', 'Toledo', '2020-06-25', 'Toledo Municipal Code ch. 768', ['toledo', 'tol']),
  ban('US-OH-CLE', 'Cleveland', '2025-10-27', 'Cleveland Ordinance No. 104-2025', [
    'cleveland',
    'cleveland, oh',
    'cle',
  ]),
  ban('US-OH-CMH', 'Columbus', '2024-03-01', 'Columbus City Codes ch. 2335', ['columbus', 'columbus, oh', 'cmh']),
  ban('US-MO-MCI', 'Kansas City', '2019-10-31', 'Kansas City Code of Ordinances § 38-102', [
    'kansas city',
    'kansas city, mo',
    'mci',
  ]),
]

const EU_SOURCE = 'Directive (EU) 2023/970, article 5(2)'
const EU_NOTE = 'To be in national law by this day; treated as forbidden from then on, also where national law is late.'

const EU: readonly (readonly [string, string, readonly string[]])[] = [
  ['AT', 'Austria', ['austria', 'vienna', 'wien', 'vie', 'graz', 'linz']],
  ['BE', 'Belgium', ['belgium', 'brussels', 'bru', 'antwerp', 'ghent']],
  ['BG', 'Bulgaria', ['bulgaria', 'sofia', 'sof']],
  ['HR', 'Croatia', ['croatia', 'zagreb', 'zag']],
  ['CY', 'Cyprus', ['cyprus', 'nicosia', 'limassol', 'lca']],
  ['CZ', 'Czechia', ['czechia', 'czech republic', 'prague', 'prg', 'brno', 'brq']],
  ['DK', 'Denmark', ['denmark', 'copenhagen', 'cph', 'aarhus']],
  ['EE', 'Estonia', ['estonia', 'tallinn', 'tll']],
  ['FI', 'Finland', ['finland', 'helsinki', 'hel', 'espoo']],
  ['FR', 'France', ['france', 'paris', 'cdg', 'ory', 'lyon', 'lys', 'toulouse', 'nantes', 'nice']],
  [
    'DE',
    'Germany',
    [
      'germany',
      'deutschland',
      'berlin',
      'ber',
      'munich',
      'münchen',
      'muc',
      'frankfurt',
      'fra',
      'hamburg',
      'ham',
      'cologne',
      'köln',
      'stuttgart',
      'düsseldorf',
      'dus',
    ],
  ],
  ['GR', 'Greece', ['greece', 'athens', 'ath', 'thessaloniki']],
  ['HU', 'Hungary', ['hungary', 'budapest', 'bud']],
  ['IE', 'Ireland', ['ireland', 'dublin', 'dub', 'cork', 'ork', 'galway', 'limerick']],
  ['IT', 'Italy', ['italy', 'milan', 'milano', 'mxp', 'lin', 'rome', 'roma', 'fco', 'turin']],
  ['LV', 'Latvia', ['latvia', 'riga', 'rix']],
  ['LT', 'Lithuania', ['lithuania', 'vilnius', 'vno', 'kaunas']],
  ['LU', 'Luxembourg', ['luxembourg', 'lux']],
  ['MT', 'Malta', ['malta', 'valletta', 'mla']],
  ['NL', 'Netherlands', ['netherlands', 'amsterdam', 'ams', 'rotterdam', 'utrecht', 'eindhoven', 'the hague']],
  ['PL', 'Poland', ['poland', 'warsaw', 'waw', 'krakow', 'kraków', 'krk', 'wroclaw', 'gdansk']],
  ['PT', 'Portugal', ['portugal', 'lisbon', 'lis', 'porto', 'opo']],
  ['RO', 'Romania', ['romania', 'bucharest', 'otp', 'cluj', 'iasi']],
  ['SK', 'Slovakia', ['slovakia', 'bratislava', 'bts']],
  ['SI', 'Slovenia', ['slovenia', 'ljubljana', 'lju']],
  ['ES', 'Spain', ['spain', 'madrid', 'mad', 'barcelona', 'bcn', 'valencia']],
  ['SE', 'Sweden', ['sweden', 'stockholm', 'arn', 'gothenburg', 'malmo', 'malmö']],
]

const OTHERS: readonly Row[] = [
  ban('CA-BC', 'British Columbia', '2023-05-11', 'Pay Transparency Act, S.B.C. 2023, c. 18', [
    'british columbia',
    'vancouver',
    'yvr',
  ]),
  ban('CA-PE', 'Prince Edward Island', '2022-06-01', 'Employment Standards Act, s. 5.8', [
    'prince edward island',
    'charlottetown',
  ]),
  free(
    'US-MO',
    'Missouri',
    ['missouri', 'st. louis', 'st louis', 'saint louis', 'stl'],
    'Kansas City has an ordinance of its own.',
  ),
  free('US-TX', 'Texas', ['texas', 'austin', 'dallas', 'dfw', 'houston', 'iah', 'san antonio'], ''),
  free('US-FL', 'Florida', ['florida', 'miami', 'mia', 'orlando', 'tampa', 'jacksonville'], ''),
  free(
    'US-NC',
    'North Carolina',
    ['north carolina', 'raleigh', 'rdu', 'charlotte', 'clt', 'durham'],
    'State agencies may not ask.',
  ),
  free('US-AZ', 'Arizona', ['arizona', 'phoenix', 'phx', 'scottsdale', 'tempe'], ''),
  free('US-TN', 'Tennessee', ['tennessee', 'nashville', 'bna', 'memphis'], ''),
  free(
    'GB',
    'United Kingdom',
    [
      'united kingdom',
      'uk',
      'england',
      'london',
      'lon',
      'lhr',
      'manchester',
      'edinburgh',
      'glasgow',
      'bristol',
      'leeds',
      'belfast',
    ],
    'Answers must not be made a condition where they would carry on a pay gap.',
  ),
  free(
    'CH',
    'Switzerland',
    ['switzerland', 'zurich', 'zürich', 'zrh', 'geneva', 'gva', 'basel', 'bern', 'lausanne'],
    'Candidates need not answer.',
  ),
  free(
    'AU',
    'Australia',
    ['australia', 'sydney', 'syd', 'melbourne', 'mel', 'brisbane', 'bne', 'perth', 'adelaide', 'canberra'],
    'Employees may not be bound to pay secrecy (Fair Work Act, s. 333B).',
  ),
  free('SG', 'Singapore', ['singapore', 'sin'], ''),
  free(
    'CN',
    'China',
    ['china', 'shanghai', 'sha', 'pvg', 'beijing', 'pek', 'shenzhen', 'szx', 'guangzhou', 'hangzhou'],
    'Personal information needs consent and a purpose (Personal Information Protection Law, art. 13).',
  ),
  free(
    'IN',
    'India',
    ['india', 'bangalore', 'bengaluru', 'blr', 'mumbai', 'bom', 'hyderabad', 'hyd', 'delhi', 'pune', 'chennai'],
    '',
  ),
  free('JP', 'Japan', ['japan', 'tokyo', 'nrt', 'hnd', 'osaka'], ''),
]

const ROWS: readonly Row[] = [
  ...US_BANS,
  ...EU.map(([code, name, places]) => ban(code, name, '2026-06-07', EU_SOURCE, places, EU_NOTE)),
  ...OTHERS,
]

const lawOf = ({ places: _, ...law }: Row): PayHistoryLaw => law

export const PAY_HISTORY_LAWS: readonly PayHistoryLaw[] = ROWS.map(lawOf)

const BY_CODE = new Map(PAY_HISTORY_LAWS.map((law) => [law.jurisdiction, law]))
const BY_PLACE = new Map(
  ROWS.flatMap((row) =>
    [row.jurisdiction, row.name, ...row.places].map((place) => [place.toLowerCase(), lawOf(row)] as const),
  ),
)

export function lawOfJurisdiction(code: string): PayHistoryLaw | null {
  return BY_CODE.get(code) ?? null
}

/** The row that a location's own name points to: the whole name only, nothing is approximated. */
export function lawOfPlace(location: string): PayHistoryLaw | null {
  return BY_PLACE.get(location.trim().toLowerCase()) ?? null
}
