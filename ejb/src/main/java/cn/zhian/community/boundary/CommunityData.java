package cn.zhian.community.boundary;

import java.util.Optional;

/**
 * A community as it is entered.
 *
 * @param code 15 digits, see {@link CommunityCode}
 * @param name 1 to 100 characters
 * @param address up to 200 characters
 * @param standardAddress if it differs from the address
 * @param town town or street (镇街) that it belongs to, up to 40 characters
 * @param committee residents' committee (社区居委会), up to 60 characters
 * @param levelWanted the region's word for the level aimed at, up to 20 characters
 * @param levelReached the same for the level reached
 */
public record CommunityData(
        String code,
        String name,
        String address,
        CommunityKind kind,
        Optional<String> standardAddress,
        Optional<String> town,
        Optional<String> committee,
        Optional<String> levelWanted,
        Optional<String> levelReached) {
    /** Without what may be missing. */
    public static CommunityData of(String code, String name, String address, CommunityKind kind) {
        return new CommunityData(
                code,
                name,
                address,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
