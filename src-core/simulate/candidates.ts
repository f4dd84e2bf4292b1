/** Those of whom a draw needs the keys, by number from 0 in the order of their coming. The memory is kept from draw to draw. */
export class Candidates {
  count = 0
  key = new Float64Array(256)
  position = new Int32Array(256)
  bucket = new Int32Array(256)
  /** What their code becomes if they are drawn, where that is known beforehand. */
  code = new Int32Array(256)
  /** Numbers, those of a group next to each other. */
  #grouped = new Int32Array(256)
  #groupedCount = 0

  clear(): void {
    this.count = 0
    this.#groupedCount = 0
  }

  push(key: number, position: number, bucket: number, code: number): void {
    if (this.count === this.key.length) this.#grow()
    this.key[this.count] = key
    this.position[this.count] = position
    this.bucket[this.count] = bucket
    this.code[this.count++] = code
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    while (this.count + more > this.key.length) this.#grow()
  }

  /** Numbers of those in buckets from..to-1. Groups of one draw do not overlap. Valid until the draw ends. */
  group(from: number, to: number): Int32Array {
    const { bucket, count } = this
    const grouped = this.#grouped
    const begin = this.#groupedCount
    let end = begin
    for (let number = 0; number < count; number++) {
      const own = bucket[number] as number
      if (own >= from && own < to) grouped[end++] = number
    }
    this.#groupedCount = end
    return grouped.subarray(begin, end)
  }

  /** Reorders numbers so that the first k have the smallest keys (ties: the earlier position). */
  smallestFirst(numbers: Int32Array, k: number): void {
    const { key, position } = this
    let low = 0
    let high = numbers.length - 1
    const last = k - 1
    while (low < high) {
      const middle = numbers[(low + high) >>> 1] as number
      const pivotKey = key[middle] as number
      const pivotAt = position[middle] as number
      let left = low
      let right = high
      while (left <= right) {
        let first = numbers[left] as number
        while (before(key[first] as number, position[first] as number, pivotKey, pivotAt))
          first = numbers[++left] as number
        let second = numbers[right] as number
        while (before(pivotKey, pivotAt, key[second] as number, position[second] as number))
          second = numbers[--right] as number
        if (left > right) break
        numbers[left++] = second
        numbers[right--] = first
      }
      if (last <= right) high = right
      else if (last >= left) low = left
      else return
    }
  }

  #grow(): void {
    const size = this.key.length * 2
    this.key = copied(this.key, new Float64Array(size))
    this.position = copied(this.position, new Int32Array(size))
    this.bucket = copied(this.bucket, new Int32Array(size))
    this.code = copied(this.code, new Int32Array(size))
    this.#grouped = copied(this.#grouped, new Int32Array(size))
  }
}

function before(keyA: number, atA: number, keyB: number, atB: number): boolean {
  return keyA < keyB || (keyA === keyB && atA < atB)
}

function copied<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
