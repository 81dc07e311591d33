// How somebody lets a client in that is made with masto.js: it registers, asks with PKCE by S256, and exchanges the code.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { createOAuthAPIClient, createRestAPIClient } from "masto";
import { consent } from "./common.mjs";

const CALLBACK = "https://client.example/callback";
const SCOPES = "read write follow push";

/** Registers a client of its own for somebody, logs in, consents, and gives the token. */
export async function login(base, address, person) {
  const requestInit = { headers: { "X-Forwarded-For": address } };
  const name = `Journey of ${person.username}`;
  const application = await createRestAPIClient({ url: base, requestInit }).v1.apps.create({
    clientName: name,
    redirectUris: CALLBACK,
    scopes: SCOPES,
    website: "https://client.example",
  });
  assert.ok(application.clientId && application.clientSecret);

  const verifier = randomBytes(32).toString("base64url");
  const state = randomBytes(8).toString("hex");
  const question = new URLSearchParams({
    response_type: "code",
    client_id: application.clientId,
    redirect_uri: CALLBACK,
    scope: SCOPES,
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const back = await consent(base, address, `/oauth/authorize?${question}`, name, person);
  assert.equal(back.origin + back.pathname, CALLBACK);
  assert.equal(back.searchParams.get("state"), state);

  const exchange = {
    grantType: "authorization_code",
    clientId: application.clientId,
    clientSecret: application.clientSecret,
    redirectUri: CALLBACK,
    code: back.searchParams.get("code"),
    scope: SCOPES,
  };
  const oauth = createOAuthAPIClient({ url: base, requestInit });
  await assert.rejects(() => oauth.token.create({ ...exchange, codeVerifier: "x".repeat(43) }), "a code needs its verifier");
  const token = await oauth.token.create({ ...exchange, codeVerifier: verifier });
  assert.equal(token.tokenType, "Bearer");
  assert.equal(token.scope, SCOPES);
  return token.accessToken;
}
