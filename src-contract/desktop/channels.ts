/** The two IPC channels between the preload script and the main process. */
export const CLIENT_CHANNEL = 'meritline:client'
export const HOST_CHANNEL = 'meritline:host'
