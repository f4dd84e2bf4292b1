const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Any text as plain text of HTML or SVG, also within a quoted attribute. Control characters become spaces. */
export function escapeHtml(text: string): string {
  return text.replace(/[^\t\n\u{20}-\u{10ffff}]/gu, ' ').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
