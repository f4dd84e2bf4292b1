/** Changes whenever the same population, parameters and seed would give other numbers. Part of every run's hash. */
export const ENGINE_VERSION = '1.0.0'
