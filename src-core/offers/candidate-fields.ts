/** The fields of a candidate, their labels, and what a recommendation needs of them. */
import type { CounterOffer } from './offer-context.ts'
import type { Feedback, OfferLevel } from './rules.ts'

export interface CandidateMoney {
  readonly amount: number
  readonly currency: string
}

export interface CandidateFields {
  readonly jobTitle: string | null
  readonly jobFamily: string | null
  readonly level: OfferLevel | null
  readonly location: string | null
  readonly feedback: Feedback | null
  readonly expectation: CandidateMoney | null
  readonly competingOffer: CounterOffer | null
  readonly currentPay: CandidateMoney | null
  readonly startDate: string | null
  readonly gender: string | null
  readonly notes: string
}

export type CandidateField = keyof CandidateFields

export const CANDIDATE_LABELS: Readonly<Record<CandidateField, string>> = {
  jobTitle: 'Job title',
  jobFamily: 'Job family',
  level: 'Level',
  location: 'Location',
  feedback: 'Interview feedback',
  expectation: 'Expectation',
  competingOffer: 'Competing offer',
  currentPay: 'Current pay',
  startDate: 'Start date',
  gender: 'Gender',
  notes: 'Notes',
}

export const CANDIDATE_FIELDS = Object.keys(CANDIDATE_LABELS) as readonly CandidateField[]

export const BLANK_CANDIDATE: CandidateFields = {
  jobTitle: null,
  jobFamily: null,
  level: null,
  location: null,
  feedback: null,
  expectation: null,
  competingOffer: null,
  currentPay: null,
  startDate: null,
  gender: null,
  notes: '',
}

const NEEDED = ['jobTitle', 'level', 'location', 'feedback'] as const

/** Fields without which nothing can be recommended. */
export function missingFields(fields: CandidateFields): readonly CandidateField[] {
  return NEEDED.filter((field) => fields[field] === null)
}
