/**
 * The shape of the sample company: departments with their job families and titles, sites, and how people spread over
 * them. Shares and factors are illustrative, of the size that published workforce statistics show for a company of
 * knowledge and service work; see docs/sample-company.md.
 */
export interface SampleFamily {
  readonly name: string
  readonly department: string
  /** Share of the company's people, in per mille. */
  readonly share: number
  /** Pay against the level's band, in per cent. */
  readonly payFactor: number
  /** Share of women, in per cent. */
  readonly women: number
  /** Titles by level 1 to 5. */
  readonly titles: readonly [string, string, string, string, string]
}

const family = (
  department: string,
  name: string,
  share: number,
  payFactor: number,
  women: number,
  titles: SampleFamily['titles'],
): SampleFamily => ({ department, name, share, payFactor, women, titles })

export const FAMILIES: readonly SampleFamily[] = [
  family('Engineering', 'Software Engineering', 190, 106, 28, [
    'Software Engineer',
    'Engineering Manager',
    'Senior Engineering Manager',
    'Director of Engineering',
    'VP Engineering',
  ]),
  family('Engineering', 'Quality Engineering', 55, 98, 40, [
    'Quality Engineer',
    'Quality Manager',
    'Senior Quality Manager',
    'Director of Quality',
    'VP Quality',
  ]),
  family('Product', 'Product Management', 60, 105, 42, [
    'Product Analyst',
    'Product Manager',
    'Senior Product Manager',
    'Director of Product',
    'VP Product',
  ]),
  family('Product', 'Design', 35, 100, 55, [
    'Product Designer',
    'Design Manager',
    'Senior Design Manager',
    'Director of Design',
    'VP Design',
  ]),
  family('Sales', 'Account Management', 140, 101, 46, [
    'Account Executive',
    'Account Manager',
    'Senior Account Manager',
    'Director of Sales',
    'VP Sales',
  ]),
  family('Marketing', 'Marketing', 60, 98, 58, [
    'Marketing Specialist',
    'Marketing Manager',
    'Senior Marketing Manager',
    'Director of Marketing',
    'VP Marketing',
  ]),
  family('Customer Care', 'Customer Support', 150, 93, 55, [
    'Support Specialist',
    'Support Manager',
    'Senior Support Manager',
    'Director of Support',
    'VP Customer Care',
  ]),
  family('Operations', 'Supply Chain', 130, 95, 44, [
    'Supply Specialist',
    'Supply Manager',
    'Senior Supply Manager',
    'Director of Supply Chain',
    'VP Operations',
  ]),
  family('Operations', 'Facilities', 50, 92, 38, [
    'Facilities Specialist',
    'Facilities Manager',
    'Senior Facilities Manager',
    'Director of Facilities',
    'VP Facilities',
  ]),
  family('Finance', 'Finance and Accounting', 55, 102, 54, [
    'Accountant',
    'Finance Manager',
    'Senior Finance Manager',
    'Director of Finance',
    'VP Finance',
  ]),
  family('People', 'Human Resources', 35, 98, 68, [
    'HR Specialist',
    'HR Business Partner',
    'Senior HR Business Partner',
    'Director of HR',
    'VP People',
  ]),
  family('Technology', 'IT and Security', 40, 103, 30, [
    'Systems Specialist',
    'IT Manager',
    'Senior IT Manager',
    'Director of IT',
    'VP Technology',
  ]),
]

export interface SampleSite {
  readonly name: string
  /** Share of people, in per cent. */
  readonly share: number
  /** Geographic differential on the band, in per cent. */
  readonly payFactor: number
}

export const SITES: readonly SampleSite[] = [
  { name: 'Harbor City', share: 34, payFactor: 104 },
  { name: 'Northfield', share: 24, payFactor: 100 },
  { name: 'Riverside', share: 18, payFactor: 98 },
  { name: 'Lakeview', share: 12, payFactor: 96 },
  { name: 'Remote', share: 12, payFactor: 99 },
]

/** People by level in per mille: a pyramid. */
export const LEVEL_SHARES = [640, 205, 100, 45, 10] as const

/** Ratings 1 to 5 in per cent. */
export const RATING_SHARES = [2, 9, 54, 27, 8] as const

/** Part-time degrees in ten-thousandths with their share in per mille; the rest works full time. */
export const PART_TIME = [
  [5_000, 18],
  [6_000, 17],
  [8_000, 35],
] as const

/** Mean age and its deviation by level, in years. */
export const AGES = [
  [35, 9.5],
  [40, 8],
  [44, 7.5],
  [48, 7],
  [52, 6],
] as const
