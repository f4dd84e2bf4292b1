/** The model of a document for paper: data alone, so that its hash names its content and any adapter can lay it out. */

export interface TableColumn {
  readonly header: string
  readonly align: 'left' | 'right'
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
  | { readonly kind: 'signatures'; readonly roles: readonly string[] }

export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Begins on a new page. */
  readonly newPage?: boolean
}

export interface PaperDocument {
  readonly title: string
  readonly subtitle: string
  readonly sections: readonly Section[]
}

/** What belongs to one printing and not to the content: the same content printed again keeps its hash. */
export interface Printing {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  /** Of the roster on that day; null without one. */
  readonly dataAgeDays: number | null
}
