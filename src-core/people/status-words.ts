/** Words by which files say that someone is employed. People on leave are employed. */
const ACTIVE =
  /^(a|act|active|y|yes|true|1|employed|current|regular|permanent|probation|on probation|working|in service|enabled|(on |paid |unpaid |parental |sick |medical )*leave( of absence)?|loa|l|p|aktiv|ja|j|wahr|actif|oui|vrai|activo|activa|si|sí|ativo|ativa|sim|attivo|attiva|actief)$/
const INACTIVE =
  /^(i|inactive|n|no|false|0|terminated|term|left|retired|resigned|deceased|former|quit|dismissed|laid off|ended|separated|disabled|inaktiv|nein|falsch|ausgeschieden|inactif|non|faux|inactivo|inactiva|inativo|inativa|baja|inattivo|inattiva|inactief|nee)$/

/**
 * Whether a status word says employed; null for a word it does not know. The letter T is "terminated" in some files and
 * "true" in others, so it is taken for true only where the column also has F.
 */
export function isActive(text: string, columnHasF: boolean): boolean | null {
  const word = text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
  if (word === 't') return columnHasF
  if (word === 'f') return false
  if (ACTIVE.test(word)) return true
  return INACTIVE.test(word) ? false : null
}
