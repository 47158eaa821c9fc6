package cn.zhian.exchange.tier.entity;

/**
 * What a platform says when it enrols.
 *
 * @param code one-time code, as it was typed
 * @param platform its identifier
 * @param name what it calls itself, at most 100 characters
 * @param role {@code community}, {@code county} or {@code city}
 * @param publicKey X.509, Base64; the request is signed with its private half
 */
public record EnrolmentRequest(String code, String platform, String name, String role, String publicKey) {
    @Override
    public String toString() {
        return "EnrolmentRequest[" + platform + "]";
    }
}
