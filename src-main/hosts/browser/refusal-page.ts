/** What a browser sees that may not come in. Takes fixed sentences only: nothing of the request is repeated. */
export function refusalPage(message: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Meritline</title>
    <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 20vh auto; padding: 0 1rem }</style>
  </head>
  <body>
    <h1>Meritline</h1>
    <p>${message}</p>
    <p>Open the address from the terminal where Meritline runs. Each address works once; press Enter there for a new one.</p>
  </body>
</html>
`
}
