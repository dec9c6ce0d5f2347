import type { ServiceDependencies, Services } from './services';

/** Binds every use case to what it needs. */
export function createServices(_deps: ServiceDependencies): Services {
  throw new Error('The services are not wired yet.');
}
