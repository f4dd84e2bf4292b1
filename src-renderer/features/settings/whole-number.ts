/** A whole number as people type it: 2,080 or 2 080. null when it is none. */
export function readWhole(text: string): number | null {
  const plain = text.replace(/[\s,.'’](?=\d{3}(\D|$))/g, '')
  return /^\d{1,9}$/.test(plain.trim()) ? Number(plain) : null
}
