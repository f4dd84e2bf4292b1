/** A history list of named changes with a place in it. Pure: each function answers a new stack. */
export interface Entry<A> {
  readonly id: number
  readonly label: string
  /** What it changes: repeated small steps on one target are one entry. */
  readonly target: string
  readonly at: string
  readonly forward: A
  readonly backward: A
}

export interface UndoStack<A> {
  readonly entries: readonly Entry<A>[]
  /** How many entries are done; those after it can be redone. */
  readonly position: number
}

const LONGEST = 500

export function emptyStack<A>(): UndoStack<A> {
  return { entries: [], position: 0 }
}

/** A new change drops what could have been redone. */
export function record<A>(stack: UndoStack<A>, entry: Entry<A>): UndoStack<A> {
  const entries = [...stack.entries.slice(0, stack.position), entry].slice(-LONGEST)
  return { entries, position: entries.length }
}

export function canUndo<A>(stack: UndoStack<A>): boolean {
  return stack.position > 0
}

export function canRedo<A>(stack: UndoStack<A>): boolean {
  return stack.position < stack.entries.length
}

/** The actions that lead from the present place to another, in order. Places outside the list are brought within. */
export function path<A>(stack: UndoStack<A>, position: number): readonly A[] {
  const target = Math.min(stack.entries.length, Math.max(0, position))
  if (target >= stack.position) return stack.entries.slice(stack.position, target).map((entry) => entry.forward)
  return stack.entries
    .slice(target, stack.position)
    .reverse()
    .map((entry) => entry.backward)
}

export function movedTo<A>(stack: UndoStack<A>, position: number): UndoStack<A> {
  return { entries: stack.entries, position: Math.min(stack.entries.length, Math.max(0, position)) }
}
