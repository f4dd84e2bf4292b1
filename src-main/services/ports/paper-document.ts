/** The model of a document for paper: data alone, so that its hash names its content and any adapter can lay it out. */

export interface TableColumn {
  readonly header: string
  readonly align: 'left' | 'right'
  /** Share of the table's width in percent; left out: as the text needs. */
  readonly width?: number
}

export interface TableRow {
  readonly cells: readonly string[]
  /** Set apart: a total or a start. */
  readonly strong?: boolean
}

export interface ChartSeries {
  readonly label: string
  /** One for each category; the label beside a bar is its text. */
  readonly values: readonly number[]
  readonly texts: readonly string[]
}

export interface Chart {
  readonly layout: 'columns' | 'rows'
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** A level to read the bars against. */
  readonly reference: { readonly label: string; readonly value: number } | null
  /** What the axis counts: minor units of a currency, or heads. */
  readonly unit: { readonly kind: 'money'; readonly currency: string } | { readonly kind: 'people' }
}

/** A figure on a line of pay, its text as the ledger has it. */
export interface LineMark {
  readonly label: string
  readonly text: string
  readonly value: number
  /** main: what the chart is about; plain: a bound or a quartile. */
  readonly look: 'main' | 'other' | 'plain'
}

/** Figures on one line of pay: a box from one to another, marks with their figures, a point for each person. */
export interface LineChart {
  readonly box: { readonly from: number; readonly to: number } | null
  readonly marks: readonly LineMark[]
  readonly points: readonly { readonly value: number; readonly filled: boolean }[]
  /** What filled and blank points are; empty without points. */
  readonly key: readonly { readonly label: string; readonly filled: boolean }[]
  /** The ends of the line, so that charts above each other compare. */
  readonly low: number
  readonly high: number
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'facts'; readonly items: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'figures'
      readonly items: readonly {
        readonly label: string
        readonly value: string
        readonly exact: string
        readonly note: string
      }[]
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly TableColumn[]
      readonly rows: readonly TableRow[]
    }
  | { readonly kind: 'chart'; readonly caption: string; readonly chart: Chart }
  | { readonly kind: 'line'; readonly caption: string; readonly chart: LineChart }
  | {
      readonly kind: 'signatures'
      /** By whom and when it was signed electronically; null leaves an empty line for the pen. */
      readonly lines: readonly { readonly role: string; readonly signed: SignedElectronically | null }[]
    }

export interface SignedElectronically {
  readonly name: string
  /** What was done, as "approved". */
  readonly what: string
  readonly when: string
}

export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Begins on a new page. */
  readonly newPage?: boolean
  /** Never split over pages: no longer than half of one. */
  readonly together?: boolean
  /** Closer together, to keep a whole page's worth on one page. */
  readonly tight?: boolean
}

export interface PaperDocument {
  readonly title: string
  readonly subtitle: string
  readonly sections: readonly Section[]
}

/** A document as it is printed: one of several that begin on pages of their own. */
export interface PaperPart {
  readonly document: PaperDocument
  /** At the foot of each page: SHA-256 with what they are of. */
  readonly hashes: readonly { readonly label: string; readonly value: string }[]
  /** At the head of each page: why it may no longer hold; null: nothing to say. */
  readonly mark: string | null
}

/** What belongs to one printing and not to the content: the same content printed again keeps its hash. */
export interface Printing {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  /** Of the roster on that day; null without one. */
  readonly dataAgeDays: number | null
}
