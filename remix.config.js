/**
 * Remix options. `vite.config.ts` hands this object to the Remix Vite plugin;
 * the classic Remix compiler, which used to read this file by itself, is gone.
 * Routes are named in `app/routes.ts`.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
