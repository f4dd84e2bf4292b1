/** Large arrays of runs no longer kept, for the next ones: so a drag leaves the garbage collector little to do. */
const LEAST = 1024
const MOST_KEPT = 64

export class ArrayPool {
  readonly #free: Int32Array[] = []
  /** Those that counting() answers with, the longest last: they are never given on. */
  readonly #counting: Int32Array[] = []

  /** At least size long, holding anything. */
  take(size: number): Int32Array {
    if (size < LEAST) return new Int32Array(size)
    const at = this.#free.findIndex(({ length }) => length >= size && length < size * 2)
    if (at < 0) return new Int32Array(Math.ceil(size * 1.1))
    return this.#free.splice(at, 1)[0] as Int32Array
  }

  /** 0, 1, 2, ... and so on, at least size long. For all to read and nobody to write. */
  counting(size: number): Int32Array {
    let counting = this.#counting.at(-1)
    if (!counting || counting.length < size) {
      counting = countTo(Math.ceil(size * 1.25))
      this.#counting.push(counting)
    }
    return counting
  }

  give(array: Int32Array): void {
    if (array.length >= LEAST && !this.#counting.includes(array) && this.#free.length < MOST_KEPT)
      this.#free.push(array)
  }
}

/** 0, 1, 2, ... to before size. */
export function countTo(size: number): Int32Array {
  const numbers = new Int32Array(size)
  for (let at = 0; at < size; at++) numbers[at] = at
  return numbers
}
