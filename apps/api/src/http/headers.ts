import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * Headers of every answer. Scripts only from our own files (no inline, no eval); styles also inline, because drawings
 * are SVG with their own style sheet; nothing from elsewhere, no frames.
 */
export function securityHeaders(tls: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
  };
}

/**
 * Headers of a file that leaves us: it opens as a download, and if a browser shows it, nothing in it runs. A name that is not
 * plain ASCII comes twice (RFC 6266, 4.3): bent for old programs, and as it is.
 */
export function fileHeaders(name: string, contentType: string): Record<string, string> {
  const bent = name.replaceAll(/[^\w.-]/g, '_');
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${bent}"; filename*=UTF-8''${extendedValue(name)}`,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
    'X-Content-Type-Options': 'nosniff',
  };
}

/** RFC 8187, 3.2.1: what `encodeURIComponent` leaves and the header may not have is encoded too; half a sign is none. */
function extendedValue(text: string): string {
  const whole = text.replaceAll(/\p{Surrogate}/gu, '_');
  return encodeURIComponent(whole).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)!.toString(16).toUpperCase()}`,
  );
}
