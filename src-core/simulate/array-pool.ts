/** Large arrays of runs no longer kept, for the next ones: so a drag leaves the garbage collector little to do. */
const LEAST = 1024
const MOST_KEPT = 64

export class ArrayPool {
  readonly #free: Int32Array[] = []

  /** At least size long, holding anything. */
  take(size: number): Int32Array {
    if (size < LEAST) return new Int32Array(size)
    const at = this.#free.findIndex(({ length }) => length >= size && length < size * 2)
    if (at < 0) return new Int32Array(Math.ceil(size * 1.1))
    return this.#free.splice(at, 1)[0] as Int32Array
  }

  give(array: Int32Array): void {
    if (array.length >= LEAST && this.#free.length < MOST_KEPT) this.#free.push(array)
  }
}
