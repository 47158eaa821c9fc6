package cn.zhian.community.boundary;

/**
 * A community as other features name it.
 *
 * @param code 15 digits
 * @param kind what sort of community it is
 */
public record CommunityRef(long id, String code, String name, CommunityKind kind) {
    /** Its division (GB/T 2260), 6 digits. */
    public String division() {
        return new CommunityCode(code).division();
    }
}
