/** Levels as columns write them: 3, "L3", "Level 3", or the level's own name. */

/** Level 1..n that a text names, or null. names: the workspace's level names in order. */
export function levelOfText(text: string, names: readonly string[]): number | null {
  const lower = text.toLowerCase()
  const byName = names.findIndex((name) => name.toLowerCase() === lower)
  if (byName >= 0) return byName + 1
  const match = /^(?:l|level|lvl|stufe|niveau|nivel|livello)?[\s\-_.]*0?(\d{1,2})(?:\.0+)?$/.exec(lower)
  const level = Number(match?.[1])
  return match && level >= 1 && level <= names.length ? level : null
}
