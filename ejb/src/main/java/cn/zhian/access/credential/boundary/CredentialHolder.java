package cn.zhian.access.credential.boundary;

/**
 * Whose credential a value is.
 *
 * @param credentialId the credential, whatever its status
 * @param residentId its holder
 */
public record CredentialHolder(long credentialId, long residentId) {}
