/**
 * Who may talk to the browser host: the one browser that was given this launch's token, from the host's own page.
 * The server listens on 127.0.0.1 alone, but other programs and pages of this machine can reach that too.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'

const TOKEN_BYTES = 24

export interface Access {
  /** The token of the next address to print. Good for one exchange; a new one then takes its place. */
  token(): string
  /** Answers the Set-Cookie header for a right token, null for a wrong or used one. */
  exchange(token: string, port: number): string | null
  /** Whether the request's cookies hold a session of this launch. */
  hasSession(cookieHeader: string | undefined, port: number): boolean
}

export function createAccess(): Access {
  let token = secret()
  const sessions = new Set<string>()
  return {
    token: () => token,
    exchange(given, port) {
      if (!same(given, token)) return null
      token = secret()
      const session = secret()
      sessions.add(session)
      return `${cookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`
    },
    hasSession(header, port) {
      const cookie = readCookie(header, cookieName(port))
      return cookie !== null && [...sessions].some((session) => same(cookie, session))
    },
  }
}

/** A page of another name that points at 127.0.0.1 (DNS rebinding) sends its own name here. */
export function isOwnHost(hostHeader: string | undefined, port: number): boolean {
  return hostHeader === `127.0.0.1:${port}` || hostHeader === `localhost:${port}`
}

/** The page that asks is the host's own. */
export function isOwnOrigin(originHeader: string | undefined, hostHeader: string | undefined): boolean {
  return originHeader !== undefined && originHeader === `http://${hostHeader ?? ''}`
}

/** Cookies do not tell ports apart; the name does, so that two hosts do not sign each other out. */
function cookieName(port: number): string {
  return `meritline_${port}`
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

function secret(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
