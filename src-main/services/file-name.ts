/** A file's name from what it holds: letters, digits and dashes of any script, short enough for every file system. */
export function fileName(parts: readonly (string | undefined)[], extension: string): string {
  const plain = parts.flatMap((part) => {
    const text = (part ?? '')
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
    return text ? [Array.from(text).slice(0, 40).join('')] : []
  })
  return `${plain.join('-').toLowerCase() || 'meritline'}.${extension}`
}
