/** Copies of shortened sums carry the exact value: "$401.7 M" on screen is "$401,718,233.50" in the clipboard. */

/** Replaces each element that has data-exact by that text; answers whether there was one. */
function exactTextOf(selection: Selection): string | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null
  const parts: string[] = []
  let found = false
  for (let index = 0; index < selection.rangeCount; index++) {
    const range = selection.getRangeAt(index)
    const within = range.commonAncestorContainer
    const element = within instanceof Element ? within : within.parentElement
    const single = element?.closest<HTMLElement>('[data-exact]')
    if (single?.dataset['exact']) {
      // Part of one figure is selected: its exact value is what is meant only when all of it is.
      if (range.toString().trim() !== single.textContent.trim()) return null
      parts.push(single.dataset['exact'])
      found = true
      continue
    }
    const copy = document.createElement('div')
    copy.append(range.cloneContents())
    for (const figure of copy.querySelectorAll<HTMLElement>('[data-exact]')) {
      figure.textContent = figure.dataset['exact'] ?? figure.textContent
      found = true
    }
    for (const cell of copy.querySelectorAll('td, th')) cell.append('\t')
    for (const row of copy.querySelectorAll('tr, p, div, h1, h2, h3, li')) row.append('\n')
    parts.push(
      copy.textContent
        .replace(/\t\n/g, '\n')
        .replace(/\n{2,}/g, '\n')
        .trim(),
    )
  }
  return found ? parts.join('\n') : null
}

export function copyExactValues(): void {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection()
    const text = selection ? exactTextOf(selection) : null
    if (text === null || !event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
  })
}
